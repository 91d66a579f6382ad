import { finishHash, HASH_SEED, hashUnit } from './hash';
import { beginsSentence, isCapital, stemHashAt } from './stems';
import type { Span, Tokens } from './types';

/** A name or number of a text. `hash` is 32 bits, unsigned. */
export interface Fact extends Span {
  hash: number;
  kind: 'name' | 'number';
  /** The capital of a name that begins a sentence may be due to the sentence. */
  isCertain: boolean;
}

/**
 * The names and numbers of a text, in order: capitalised words by their stem, so that inflection is no
 * change, and numbers by their value, so that 1,200 and 1200 are one.
 *
 * Cost: linear.
 */
export function facts(text: string, tokens: Tokens): Fact[] {
  return [...names(text, tokens), ...numbers(text)].sort((a, b) => a.start - b.start);
}

const CAPITAL = /^\p{Lu}\p{L}/u;

function names(text: string, tokens: Tokens): Fact[] {
  const found: Fact[] = [];
  for (let token = 0; token < tokens.length; token += 1) {
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (!isCapital(text, start) || !CAPITAL.test(text.slice(start, end))) continue;
    const isCertain = !beginsSentence(text, tokens, token);
    found.push({
      start,
      end,
      hash: hashOf(`n${stemHashAt(text, start, end)}`),
      kind: 'name',
      isCertain,
    });
  }
  return found;
}

/** Digits with separators between them. */
const NUMBER = /\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*/gu;
const THOUSANDS = /^\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3})+$/u;
const SEPARATOR = /[.,'’\u00a0\u202f]/gu;

function numbers(text: string): Fact[] {
  return Array.from(text.matchAll(NUMBER), match => ({
    start: match.index,
    end: match.index + match[0].length,
    hash: hashOf(`#${plainNumber(match[0])}`),
    kind: 'number' as const,
    isCertain: true,
  }));
}

/** "1,200" and "1.200" are 1200; "1,5" and "1.5" are 1.5. */
function plainNumber(digits: string): string {
  const plain = THOUSANDS.test(digits)
    ? digits.replace(SEPARATOR, '')
    : digits.replace(SEPARATOR, '.');
  return plain.normalize('NFKC');
}

function hashOf(key: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at += 1) hash = hashUnit(hash, key.charCodeAt(at));
  return finishHash(hash);
}
