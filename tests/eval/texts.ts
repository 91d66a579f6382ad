import { readFileSync } from 'node:fs';
import { FiveGramIndex, fiveGrams } from './five-grams';

export interface SourceText {
  id: string;
  text: string;
  grams: Set<number>;
}

/** Share of 5-grams from which a text is a repeat of an earlier one (eval/README.md). */
export const REPEAT_SHARE = 0.3;
/** Share of 5-grams under which two texts have nothing to do with each other (eval/README.md). */
const UNRELATED_SHARE = 0.1;

/** The texts of a collection without its repeats, in its order. */
export function loadTexts(shared: URL, name: 'wire' | 'news'): SourceText[] {
  const lines = readFileSync(new URL(`eval/texts/${name}.jsonl`, shared), 'utf8')
    .trim()
    .split('\n');
  const earlier = new FiveGramIndex();
  return lines.flatMap(line => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const grams = fiveGrams(text);
    const repeats = earlier.largestShare(grams) >= REPEAT_SHARE;
    earlier.add(grams);
    return repeats ? [] : [{ id, text, grams }];
  });
}

/** Those of `texts` that have nothing to do with any of `others`. */
export function unrelatedTo(others: SourceText[], texts: SourceText[]): SourceText[] {
  const index = new FiveGramIndex();
  for (const { grams } of others) index.add(grams);
  return texts.filter(({ grams }) => index.largestShare(grams) < UNRELATED_SHARE);
}
