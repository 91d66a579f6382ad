import type { BenchArticles } from './articles';

/** Pages to ask for: as text, with the number of the article that is to be found. */
export interface AskedPages {
  matching: { text: string; article: number }[];
  unrelated: string[];
}

/** The same pages, each with as many words behind it that belong to no article: 1,000 in all. */
export function longer({ matching, unrelated }: AskedPages): AskedPages {
  const behind = (at: number) => unrelated[(at + 1) % unrelated.length]!;
  return {
    matching: matching.map(({ text, article }, at) => ({
      text: `${text}\n\n${behind(at)}`,
      article,
    })),
    unrelated: unrelated.map((text, at) => `${text}\n\n${behind(at)}`),
  };
}

/** Articles from all over the corpus: steps of a prime meet none twice. */
const STEP = 7919;

export const askedPages = {
  matching: 100,
  unrelated: 40,
  of({ indexed, unrelated }: BenchArticles): AskedPages {
    const count = Math.min(askedPages.matching, indexed.length);
    return {
      unrelated,
      matching: Array.from({ length: count }, (_, at) => {
        const article = (at * STEP) % indexed.length;
        return { text: indexed[article]!.text, article };
      }),
    };
  },
};
