const STOP_WORDS = 100;

/** The words that stand in most of the texts, lower case. */
export function frequentWords(texts: string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  return new Set(byCount.slice(0, STOP_WORDS).map(([word]) => word));
}
