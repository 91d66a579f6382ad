import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { PageReading } from '../page/types';
import { originPattern } from '../sites';
import type { UnreadableReason } from './tab-state';

/** A tab whose page may be read. */
export interface PageTab {
  id: number;
  /** Empty when the browser does not tell, which it does for pages that Whence may read. */
  url: string;
}

/** The tab that the popup was opened on. */
export interface CurrentTab extends PageTab {
  /** Its place in the window. */
  index: number;
}

/** Files of the content script, for pages that were open before Whence was installed. */
const CONTENT_SCRIPT = '/content-scripts/content.js';
const CONTENT_STYLES = '/content-scripts/content.css';

export async function currentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    url: tab?.url ?? '',
    index: tab?.index ?? -1,
  };
}

/**
 * Has the tab's page read anew, and puts the content script there first when it is missing.
 *
 * @returns why the page cannot be read, or `null` when its label is there.
 */
export async function readTab(tab: PageTab): Promise<UnreadableReason | null> {
  let outcome = await ask(tab);
  if (outcome !== 'nobody') return reasonOf(outcome);
  try {
    await insertScript(tab.id);
  } catch {
    return unreadableReason(tab);
  }
  outcome = await ask(tab);
  return reasonOf(outcome);
}

/** What a tab's page says as it is now. Puts the content script there first when it is missing. @throws where it can't be read */
export async function readingOf(tabId: number): Promise<PageReading> {
  const asked = () => sendMessage('reading', undefined, tabId);
  return asked().catch(async () => {
    await insertScript(tabId);
    return asked();
  });
}

async function insertScript(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [CONTENT_STYLES as never] });
  await browser.scripting.executeScript({ target, files: [CONTENT_SCRIPT as never] });
}

/** Asks the browser's user for leave to read the site of a page. Must be called from a click. */
export function askPermission(tab: PageTab): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(tab.url)] });
}

type Outcome = 'labelled' | 'failed' | 'nobody';

async function ask(tab: PageTab): Promise<Outcome> {
  try {
    return await sendMessage('readAgain', undefined, tab.id);
  } catch {
    return 'nobody';
  }
}

function reasonOf(outcome: Outcome): UnreadableReason | null {
  if (outcome === 'labelled') return null;
  return outcome === 'failed' ? 'corpus' : 'browser-page';
}

/** A site that Whence was given and still cannot enter shows a page of the browser's: a PDF, say. */
async function unreadableReason({ url }: PageTab): Promise<UnreadableReason> {
  if (!/^https?:/.test(url) || /\.pdf$/i.test(new URL(url).pathname)) return 'browser-page';
  const given = await browser.permissions.contains({ origins: [originPattern(url)] });
  return given ? 'browser-page' : 'no-permission';
}
