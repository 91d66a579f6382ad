import { wordsHash } from './fact-hash';
import type { Span, Tokens } from './types';

/**
 * Between marks that open and close, or straight ones, which open where a word begins; a quotation ends
 * with its paragraph at last.
 */
const QUOTATION =
  /“([^”“\n]+)”?|„([^“”\n]+)[“”]?|«([^»\n]+)»?|(?<![\p{L}\p{N}.,!?…])"(?=\S)([^"\n]+)"?|「([^」\n]+)」?/gu;
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
  for (const match of text.matchAll(QUOTATION)) {
    const start = match.index + 1;
    const end = start + match.slice(1).find(words => words !== undefined)!.length;
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

const OPENS = /\s["“„«]\S/y;

/** Whether the mark at a place opens a quotation. */
function opens(text: string, at: number): boolean {
  OPENS.lastIndex = at - 1;
  return OPENS.test(text);
}
