/** Words that more articles than this share are no topic. */
const COMMON_SHARE = 0.05;

/**
 * Texts by their words: answers how alike the most similar one is, as tf–idf cosine (Spärck Jones
 * 1972). Kept apart from lib/match: what is measured must not measure itself.
 */
export class TopicIndex {
  readonly #weights = new Map<string, number>();
  readonly #texts = new Map<string, { text: number; weight: number }[]>();

  constructor(texts: readonly string[]) {
    const counted = texts.map(countWords);
    const articles = new Map<string, number>();
    for (const counts of counted) {
      for (const word of counts.keys()) articles.set(word, (articles.get(word) ?? 0) + 1);
    }
    for (const [word, count] of articles) {
      if (count <= texts.length * COMMON_SHARE) {
        this.#weights.set(word, Math.log(texts.length / count));
      }
    }
    counted.forEach((counts, text) => {
      for (const [word, weight] of this.#vector(counts)) {
        const known = this.#texts.get(word);
        if (known) known.push({ text, weight });
        else this.#texts.set(word, [{ text, weight }]);
      }
    });
  }

  /** Cosine with the most similar text, 0–1. */
  largestCosine(text: string): number {
    const sums = new Map<number, number>();
    for (const [word, own] of this.#vector(countWords(text))) {
      for (const { text, weight } of this.#texts.get(word) ?? []) {
        sums.set(text, (sums.get(text) ?? 0) + own * weight);
      }
    }
    return Math.max(0, ...sums.values());
  }

  /** Of length 1. */
  #vector(counts: ReadonlyMap<string, number>): [string, number][] {
    const weighted = [...counts].flatMap(([word, count]): [string, number][] => {
      const weight = this.#weights.get(word);
      return weight === undefined ? [] : [[word, (1 + Math.log(count)) * weight]];
    });
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return weighted.map(([word, weight]) => [word, weight / length]);
  }
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
