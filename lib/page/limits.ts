import type { ReadingProblem } from './types';

/**
 * Nodes walked before a page counts as too large. The largest of the 302 pages of the evaluation has
 * 15,000 in its body; a page of 195,000 takes 0.34 s in Chromium.
 */
export const MAX_NODES = 200_000;

/** Nesting. Browsers' parsers stop at 512 elements; only scripts build deeper trees. Real pages: 32. */
export const MAX_DEPTH = 600;

/** UTF-16 units of text in the body; the most of the same pages is 152,000. */
export const MAX_TEXT = 3_000_000;

/** Thrown inside the room when a page is past the limits; `readPage` turns it into a problem. */
export class LimitError extends Error {
  readonly problem: ReadingProblem = 'too-large';
}

/** Counts what a walk has seen; throws `LimitError` on the node that is too many. */
export class Budget {
  private nodes = 0;
  private text = 0;

  enter(depth: number): void {
    this.nodes++;
    if (this.nodes > MAX_NODES || depth > MAX_DEPTH) throw new LimitError('past the limits');
  }

  read(length: number): void {
    this.text += length;
    if (this.text > MAX_TEXT) throw new LimitError('past the limits');
  }
}

/** At most this many of each kind are kept in what is sent to the background. */
export const MAX_META = 200;
export const MAX_LINKS = 40;
export const MAX_LINES = 250;
export const MAX_LINKED_ARTICLES = 10;
export const MAX_PARTIES = 30;
/** UTF-16 units of one meta tag's content, one line, one fact of structured data. */
export const MAX_VALUE = 2_000;
export const MAX_LINE = 1_000;
/** UTF-16 units of structured data that are parsed, over all scripts of a page. */
export const MAX_LINKED_DATA = 2_000_000;

/** Cuts a value to length, never inside a surrogate pair. */
export function cap(value: string, length = MAX_VALUE): string {
  if (value.length <= length) return value;
  const last = value.charCodeAt(length - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** The same from the other end: credits close a paragraph. */
export function capStart(value: string, length = MAX_VALUE): string {
  if (value.length <= length) return value;
  const first = value.charCodeAt(value.length - length);
  return value.slice(value.length - length + (first >= 0xdc00 && first <= 0xdfff ? 1 : 0));
}
