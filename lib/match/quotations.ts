import { wordsHash } from './fact-hash';
import type { Span, Tokens } from './types';

/**
 * Marks that open a quotation, and what ends it: a mark that closes, or its paragraph at last. Straight marks
 * open where a word begins.
 */
const OPENING = /["“„«「]/g;
const ENDS: Record<string, RegExp> = {
  '"': /["\n]/g,
  '“': /[”“\n]/g,
  '„': /[“”\n]/g,
  '«': /[»\n]/g,
  '「': /[」\n]/g,
};
/** A title or a word in inverted commas is no quotation. */
const FEWEST_WORDS = 6;
const GRAM_WORDS = 3;
/** One gram in so many stands for its quotation, chosen by its hash, so that both sides choose alike. */
const SAMPLED = 5;

/** Words that somebody is quoted with. */
export interface Quotation extends Span {
  /** Its tokens, inclusive. */
  first: number;
  last: number;
  /** Whether it ends with a mark that closes, or with its paragraph: not where another one opens. */
  isWhole: boolean;
  /** Hashes of some of its runs of three words. */
  hashes: number[];
}

/** The quotations of a text that can be told from others, in order. Cost: linear. */
export function quotations(text: string, tokens: Tokens): Quotation[] {
  const found: Quotation[] = [];
  let token = 0;
  const spans = quoted(text);
  for (let span = 0; span < spans.length; span += 1) {
    const { start, end } = spans[span]!;
    while (token < tokens.length && tokens.starts[token]! < start) token += 1;
    const first = token;
    while (token < tokens.length && tokens.ends[token]! <= end) token += 1;
    if (token - first < FEWEST_WORDS) continue;
    const hashes: number[] = [];
    for (let at = first; at + GRAM_WORDS <= token; at += 1) {
      const hash = wordsHash(4, tokens.hashes, at, at + GRAM_WORDS);
      if (hash % SAMPLED === 0) hashes.push(hash);
    }
    if (hashes.length === 0) continue;
    found.push({ start, end, first, last: token - 1, isWhole: !opens(text, end), hashes });
  }
  return found;
}

/** What stands between marks, in order. */
function quoted(text: string): Span[] {
  const found: Span[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    const mark = opening[0];
    const start = opening.index + 1;
    if (mark === '"' && !mayOpen(text, opening.index)) continue;
    const ends = ENDS[mark]!;
    ends.lastIndex = start;
    const closing = ends.exec(text);
    const end = closing?.index ?? text.length;
    if (end === start) continue;
    found.push({ start, end });
    const isOver = closing !== null && closing[0] !== '\n' && closing[0] !== mark;
    OPENING.lastIndex = isOver || mark === '"' ? end + 1 : end;
  }
  return found;
}

const BEHIND_WORD = /[a-z0-9.,!?]/i;
/** Asked where a page has other letters: a class of them all takes long to compile. */
const BEHIND_ANY_WORD = /[\p{L}\p{N}…]$/u;
const ASCII = /[\0-\x7f]/;
const SPACE = /\s/;

/** Whether a straight mark stands before a word, and behind none. */
function mayOpen(text: string, at: number): boolean {
  if (at + 1 === text.length || SPACE.test(text[at + 1]!)) return false;
  if (at === 0) return true;
  const before = text[at - 1]!;
  if (ASCII.test(before)) return !BEHIND_WORD.test(before);
  return !BEHIND_ANY_WORD.test(text.slice(Math.max(0, at - 2), at));
}

const OPENS = /\s["“„«]\S/y;

/** Whether the mark at a place opens a quotation. */
function opens(text: string, at: number): boolean {
  OPENS.lastIndex = at - 1;
  return OPENS.test(text);
}
