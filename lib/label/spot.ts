import type { Line, PageSpan } from '../page/types';
import type { Spot } from './types';

/** The place of some words in a line of the page. */
export function lineSpan(line: number, words: string, start = 0): PageSpan {
  return { line, start, end: start + words.length };
}

/** The place of a whole line; none for one that is hidden. */
export function lineSpot(lines: readonly Line[], line: Line): { at?: Spot } {
  return line.hidden ? {} : { at: lineSpan(lines.indexOf(line), line.text) };
}
