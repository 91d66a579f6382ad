import { edgeBefore } from './edges';
import type { PageWords } from './page-words';
import { type StemWeights, type TellingStem, tellingStems } from './sketch';
import { type Stem, stems } from './stems';

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

const SPACE = 0x20;

/** The stems of each sentence of a page. Cost: linear. */
export function sentenceStems(page: PageWords): SentenceStems[] {
  const {
    text,
    shingles: { tokens },
  } = page;
  const stemOf = (token: number) => page.stem(token);
  const sentences: SentenceStems[] = [];
  let first = 0;
  const { starts, ends, length } = tokens;
  for (let token = 1; token <= length; token += 1) {
    // Nearly every word: the edge need not be asked for.
    const end = ends[token - 1]!;
    if (starts[token] === end + 1 && text.charCodeAt(end) === SPACE && token < length) continue;
    if (edgeBefore(text, tokens, token) === 'none') continue;
    sentences.push({
      first,
      last: token - 1,
      stems: stems(text, tokens, first, token - 1, stemOf),
    });
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
  const found: TellingStem[] = [];
  const places = new Map<number, number>();
  for (const { stems } of sentences) {
    for (let at = 0; at < stems.length; at += 1) {
      const stem = stems[at]!;
      const place = places.get(stem.hash);
      if (place === undefined) {
        places.set(stem.hash, found.length);
        found.push(stem);
      } else if (stem.isName && !found[place]!.isName) {
        found[place] = { ...found[place]!, isName: true };
      }
    }
  }
  return found;
}
