import type { Page } from 'puppeteer-core';
import type { Command } from '../../../lib/commands';
import type { MenuEntry } from '../../../lib/context-menu';
import type { BrowserKind } from './find';
import type { Screen } from './screen';

/** A real browser with the built extension in it, driven the way a reader uses it. */
export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  /** As the browser prints it, e.g. `Chrome/156.0.8078.79`. */
  readonly version: string;
  /** Opens a tab in front and waits until its page has loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the browser itself, which no extension may read. */
  openBrowserPage(): Promise<Page>;
  /**
   * Presses the toolbar button while `page` is in front, and waits until the popup shows.
   * @param zoom what the reader has enlarged everything to; 1 is 100 %
   */
  openPopup(page: Page, zoom?: number): Promise<Popup>;
  /** Presses the keys of the command that opens the popup while `page` is in front, and waits likewise. */
  openPopupWithKeys(page: Page): Promise<Popup>;
  /** Presses the keys that a command suggests, as the browser itself takes them from a keyboard. */
  pressCommand(page: Page, command: Command): Promise<void>;
  /** Opens a page of the extension in a tab in front, e.g. `library.html`. */
  openOwn(path: string): Promise<OwnPage>;
  /** Opens a page in a private window; see `LaunchOptions.inPrivateWindows`. */
  openPrivately(url: string): Promise<PrivateTab>;
  /** Answers beforehand what the browser would ask its user: whether the extension may have a site. */
  allowSite(pattern: string): Promise<void>;
  /**
   * Answers the question that the browser asks now. Chromium's is in a window of its own, which no protocol
   * reaches: it needs `LaunchOptions.screen`.
   */
  answersQuestion(yes: boolean): Promise<void>;
  /** The toolbar button of the tab in front. Wakes nothing. */
  badge(page: Page): Promise<Badge>;
  /** The label in the page, through its closed shadow root; `null` when there is none. */
  overlay(page: Page): Promise<Overlay | null>;
  /**
   * Chooses an entry of the menu of `page`, or of the toolbar button over it. Firefox really opens the
   * menu and presses the entry; Chromium's menu is no driver's to open, and the background is told what
   * the browser tells it then.
   */
  chooseFromMenu(page: Page, entry: MenuEntry): Promise<void>;
  /**
   * File of the icon that the toolbar button shows for `page` on a toolbar of that colour, e.g.
   * `match-16.png`; `null` in Chromium, which tells nobody.
   */
  icon(page: Page, toolbar?: 'light' | 'dark'): Promise<string | null>;
  /** What is on the clipboard, by type. */
  clipboard(): Promise<Record<'text/plain' | 'text/html', string>>;
  /** The text of a file that the browser has saved as a download, once it is whole. */
  savedFile(name: string): Promise<string>;
  /** The same in bytes. */
  savedBytes(name: string): Promise<Uint8Array>;
  /** What the reader prefers, as the page (in Firefox every page) is told of it. */
  prefers(page: Page, preferences: Preferences): Promise<void>;
  /** Enlarges the tab in front as a reader does; 1 is 100 %. */
  zoom(page: Page, factor: number): Promise<void>;
  /** Every page of the extension that is open in a tab, by file: its text as a reader sees it. */
  ownPages(): Promise<Record<string, string>>;
  /** Ends the service worker or event page, and returns once it has gone. */
  killBackground(): Promise<void>;
  backgroundIsRunning(): Promise<boolean>;
  /** Takes from the extension the sites that it was given at installation. */
  withdrawSites(): Promise<void>;
  /**
   * Addresses that the extension asks for from now on: the running background, and its script in `page`.
   * What a background that is only starting asks for may be missed in Chromium.
   */
  watchRequests(page: Page): Promise<RequestLog>;
  /**
   * Closes the browser, and answers what it asked the network for since before the extension was there;
   * see `LaunchOptions.logsRequests`.
   */
  endSession(): Promise<LoggedRequest[]>;
  /** Resolves when the browser has gone, by whomever it was closed. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface Preferences {
  motion?: 'reduce' | 'no-preference';
  colors?: 'forced' | 'own';
}

export interface Badge {
  text: string;
  title: string;
}

/** The popup of the toolbar button. */
export interface Popup {
  /** Its text as a reader sees it. */
  text(): Promise<string>;
  /** The value of a JavaScript expression inside the popup; must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the popup no longer says that it is checking; returns `data-state` and `data-verdict`. */
  settled(): Promise<PopupState>;
  /** Presses the button or link whose name contains `name`. */
  click(name: string): Promise<void>;
  /** Presses a key, e.g. `Tab` or `Enter`, as a keyboard would. */
  press(key: string, modifier?: 'Shift'): Promise<void>;
  /** Enlarges it as a reader does; 1 is 100 %. Of a popup, `openPopup` is told beforehand. */
  zoom(factor: number): Promise<void>;
  /** Writes a PNG of what shows, making its folder. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A page of the extension in a tab. */
export interface OwnPage extends Popup {
  /** Drops files of the disk onto the middle of the page. */
  drop(paths: readonly string[]): Promise<void>;
}

export interface PrivateTab {
  /** Text beside the toolbar button. */
  badge(): Promise<string>;
  /** Chooses an entry of the page's menu. */
  chooseFromMenu(entry: string): Promise<void>;
  /** Closes the window. */
  close(): Promise<void>;
}

export interface PopupState {
  state: string | null;
  verdict: string | null;
}

/** The label in the page. */
export interface Overlay {
  text: string;
  /** In CSS pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number };
  /** The value of an expression in which `root` is the closed shadow root. */
  evaluate<T>(expression: string): Promise<T>;
  /** A real click on the middle of the button whose name contains `name`. */
  click(name: string): Promise<void>;
}

export interface RequestLog {
  addresses(): Promise<string[]>;
}

export interface LoggedRequest {
  url: string;
  /** Asked by the extension itself, or by its script in a page. */
  byExtension: boolean;
}

export interface LaunchOptions {
  /** The browser's program; the first that is found when left out. */
  path?: string;
  /** Folder of the unpacked extension; the built one when left out. */
  extension?: string;
  /** The extension shows no page after its installation: one that is made to be measured. */
  hasNoWelcome?: boolean;
  headless?: boolean;
  /** Chromium shows itself on that screen; the browser closes it with itself. */
  screen?: Screen;
  /** The reader lets the extension into private windows. */
  inPrivateWindows?: boolean;
  /** Folder that the browser keeps everything in; one of its own, which goes with it, when left out. */
  profile?: string;
  /** Preferences of Firefox, by name. */
  preferences?: Record<string, string | number | boolean>;
  /** Bytes that an extension of Chromium's may store, where it has no `unlimitedStorage`. */
  quota?: number;
  /** The browser keeps a log of what it asks the network for; see `endSession`. */
  logsRequests?: boolean;
  /** Device pixels to a CSS pixel. */
  scale?: number;
}
