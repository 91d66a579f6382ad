import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Place } from './in-page/place';
import type { Report } from './label/types';
import type { RememberOutcome } from './library/own-corpus';
import type { PageReading, PageSpan } from './page/types';
import type { Messages } from './speech/get-message';
import type { Language } from './speech/languages';

/** Every message that crosses a context, in one place. */
export interface Protocol {
  /** Content script → background: a page was read; answers with its label. */
  identify(reading: PageReading): Report;
  /** Content script → background: the label of this tab is stale. */
  leaving(): void;
  /** Content script → background: the reader has switched this tab's site off. */
  switchedOff(): void;
  /** Content script → background: the reader has moved the label. */
  moved(place: Place): void;
  /** Content script → background: the messages of a language that the reader chose. */
  messagesIn(language: Language): Messages;
  /** Popup → content script: scroll to a passage, or to words that state something, and mark them. */
  showPassage(passage: PageSpan): void;
  /** Popup → content script: read the page anew; answers when its label is there, or can't be. */
  readAgain(): 'labelled' | 'failed';
  /** Background → content script: show the next passage, or the one before. */
  stepPassage(by: 1 | -1): void;
  /** Background → content script: mark all passages, or none. */
  toggleHighlights(): void;
  /** Popup → background: remember the article of a tab. */
  remember(tabId: number): RememberOutcome;
  /** Background → content script: the page as it is now. */
  reading(): PageReading;
  /** Options → background: forget every remembered article. */
  forgetAll(): void;
  /** Options → background: forget the articles of a host; answers how many there were. */
  forgetSite(host: string): number;
  /** Options → background: imported packs or subscriptions have changed. */
  corporaChanged(): void;
  /** Options → background: bring all subscriptions up to date now; answers when that is done. */
  refreshSubscriptions(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
