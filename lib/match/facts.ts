import { DistinctHashes } from './distinct-hashes';
import { factHash } from './fact-hash';
import { nameFacts } from './name-facts';
import { negations } from './negations';
import { eachNumber, numberFacts } from './number-facts';
import { addOtherNames } from './other-names';
import { quotations } from './quotations';
import type { Span, Tokens } from './types';
import { DATE, NAME, tellingWords } from './word-table';

/** A name, number or date of a text. `hash` is 32 bits, unsigned. */
export interface Fact extends Span {
  hash: number;
  kind: 'name' | 'number' | 'date';
  /** The capital of a name that begins a sentence may be due to the sentence. */
  isCertain: boolean;
}

/**
 * The names, numbers and dates of a text, in order.
 *
 * Cost: linear.
 */
export function facts(text: string, tokens: Tokens): Fact[] {
  const words = tellingWords(text, tokens);
  return [...nameFacts(text, tokens, words), ...numberFacts(text, tokens, words)].sort(
    (a, b) => a.start - b.start,
  );
}

/** Is among the hashes of every text: tells a filter that was made so from older ones. */
export const FACTS_MARK = factHash('facts 2');

/**
 * Everything that a corpus keeps of a text to tell what was changed in it: names, also by their initials,
 * numbers, dates, negations and quotations; each once.
 *
 * @param found where they are put; emptied before
 */
export function factHashes(
  text: string,
  tokens: Tokens,
  words = tellingWords(text, tokens),
  found = new DistinctHashes(),
): Uint32Array {
  found.clear();
  found.add(FACTS_MARK);
  addOtherNames(text, tokens, words, found);
  for (let at = 0; at < words.count; at += 1) {
    if (words.signs[at]! & (DATE | NAME)) found.add(words.facts[at]!);
  }
  eachNumber(text, tokens, words, hash => found.add(hash));
  addHashes(negations(tokens), found);
  addHashes(quotations(text, tokens), found);
  return found.values();
}

function addHashes(said: readonly { hashes: readonly number[] }[], found: DistinctHashes): void {
  for (let at = 0; at < said.length; at += 1) found.addAll(said[at]!.hashes);
}
