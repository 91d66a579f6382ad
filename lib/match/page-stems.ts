import { edgeBefore } from './edges';
import { type StemWeights, type TellingStem, tellingStems } from './sketch';
import { type Stem, stems } from './stems';
import type { Tokens } from './types';

/** The stems of a sentence, in text order. */
export interface SentenceStems {
  /** First and last token, inclusive. */
  first: number;
  last: number;
  stems: Stem[];
}

/** A sentence, and those of its stems that tell something in the corpus that is asked. */
export interface TellingSentence extends SentenceStems {
  stems: TellingStem[];
}

/** The stems of each sentence of a text. Cost: linear. */
export function sentenceStems(text: string, tokens: Tokens): SentenceStems[] {
  const sentences: SentenceStems[] = [];
  let first = 0;
  for (let token = 1; token <= tokens.length; token += 1) {
    if (edgeBefore(text, tokens, token) === 'none') continue;
    sentences.push({ first, last: token - 1, stems: stems(text, tokens, first, token - 1) });
    first = token;
  }
  return sentences;
}

/** The same sentences with the stems that tell something in a corpus. */
export function tellingSentences(
  sentences: readonly SentenceStems[],
  weights: StemWeights,
): TellingSentence[] {
  return sentences.map(({ first, last, stems }) => ({
    first,
    last,
    stems: tellingStems(stems, weights),
  }));
}

/** The first occurrence of each stem; a name wherever it is one once. */
export function distinctStems(sentences: readonly TellingSentence[]): TellingStem[] {
  const found = new Map<number, TellingStem>();
  for (const { stems } of sentences) {
    for (const stem of stems) {
      const known = found.get(stem.hash);
      if (!known) found.set(stem.hash, stem);
      else if (stem.isName && !known.isName) found.set(stem.hash, { ...known, isName: true });
    }
  }
  return [...found.values()];
}
