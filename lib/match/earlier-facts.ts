import { factHash } from './fact-hash';
import { type Fact, facts } from './facts';
import { stemHash } from './stems';
import type { Tokens } from './types';

const SEPARATOR = /[.,'’\u00a0\u202f]/gu;
const THOUSANDS = /^\p{Nd}{1,3}(?:[.,'’\u00a0\u202f]\p{Nd}{3})+$/u;
const DIGIT = /^\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * The names and numbers of a text with the hashes that filters held before they had a mark: names by
 * their stem, dates among them, and numbers by their digits. Written numbers were not kept.
 */
export function earlierFacts(text: string, tokens: Tokens): Fact[] {
  return facts(text, tokens).flatMap((fact): Fact[] => {
    const word = text.slice(fact.start, fact.end);
    if (fact.kind !== 'number') {
      return CAPITAL.test(word) ? [{ ...fact, hash: factHash(`n${stemHash(word)}`) }] : [];
    }
    return DIGIT.test(word) ? [{ ...fact, hash: factHash(`#${plainDigits(word)}`) }] : [];
  });
}

function plainDigits(digits: string): string {
  return digits.replace(SEPARATOR, THOUSANDS.test(digits) ? '' : '.').normalize('NFKC');
}
