import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Report } from './label/types';
import type { Span } from './match/types';
import type { PageReading } from './page/types';

/** Every message that crosses a context, in one place. */
export interface Protocol {
  /** Content script → background: a page was read; answers with its label. */
  identify(reading: PageReading): Report;
  /** Content script → background: the page is being left or read anew; its label is stale. */
  leaving(): void;
  /** Popup → content script: scroll to a passage and pulse it. */
  showPassage(passage: Span): void;
  /** Popup → content script: read the page anew. */
  readAgain(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
