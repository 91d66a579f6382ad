import type { Entry } from '../../lib/corpus/types';
import type { RememberOutcome } from '../../lib/library/own-corpus';
import type { PageSpan } from '../../lib/page/types';

/** What can be done from the popup; whoever draws it does it. */
export interface PopupActions {
  showPassage(passage: PageSpan): void;
  /** Resolves when the attribution is on the clipboard, rejects when the browser refuses. */
  copy(form: CopyForm): Promise<void>;
  /** The label as a file; resolves when the browser has it. */
  saveReport(): Promise<void>;
  /** Page and source side by side, in a tab of its own. */
  openReport(): void;
  readAgain(): void;
  /** Puts the page's article into the reader's own corpus. */
  remember(): Promise<RememberOutcome>;
  askPermission(): void;
  /** Takes the page's site off the list of sites that are switched off. */
  switchOn(): void;
  /** On this site the source is no longer told of, until it is heeded again. */
  ignoreSource(entry: Entry): void;
  heedSource(source: string): void;
  /** Nothing of this site is read, until it is heeded again. */
  ignoreSite(): void;
}

/** Forms in which an attribution can be copied. */
export type CopyForm = 'text' | 'html' | 'citation';
