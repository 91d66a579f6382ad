import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Report } from './label/types';
import type { PageReading, PageSpan } from './page/types';

/** Every message that crosses a context, in one place. */
export interface Protocol {
  /** Content script → background: a page was read; answers with its label. */
  identify(reading: PageReading): Report;
  /** Content script → background: the label of this tab is stale. */
  leaving(): void;
  /** Popup → content script: scroll to a passage, or to words that state something, and mark them. */
  showPassage(passage: PageSpan): void;
  /** Popup → content script: read the page anew; answers when its label is there, or can't be. */
  readAgain(): 'labelled' | 'failed';
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
