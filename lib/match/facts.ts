import { finishHash, HASH_SEED, hashUnit } from './hash';
import { numbersIn } from './numbers';
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

function numbers(text: string): Fact[] {
  return numbersIn(text).map(({ start, end, value }) => ({
    start,
    end,
    hash: hashOf(`#${value}`),
    kind: 'number',
    isCertain: true,
  }));
}

function hashOf(key: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < key.length; at += 1) hash = hashUnit(hash, key.charCodeAt(at));
  return finishHash(hash);
}
