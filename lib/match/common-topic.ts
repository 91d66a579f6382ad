import type { SourceStems } from './source-stems';

/**
 * How much more of a source's stems a page has than a page about something else would have: in standard
 * deviations, 0 at least. Two texts about one event share agency background, public statements and
 * names; what they have in common needs no other explanation.
 *
 * @param onPage stems of the page outside of what is judged.
 * @param inside stems of what is judged: whether the source has them is known already.
 * @param usual distinct stems of an article, see `usualStems`.
 * Cost: linear in the sketch.
 */
export function commonTopic(
  source: SourceStems,
  onPage: ReadonlySet<number>,
  inside: ReadonlySet<number>,
  usual: number,
): number {
  let surplus = 0;
  let variance = 1;
  const articles = onPage.size / usual;
  for (const stem of source.sketch) {
    if (inside.has(stem)) continue;
    const weight = source.weights[stem]!;
    const chance = 1 - (1 - 2 ** -weight) ** articles;
    surplus += weight * (Number(onPage.has(stem)) - chance);
    variance += weight ** 2 * chance * (1 - chance);
  }
  return Math.max(0, surplus / Math.sqrt(variance));
}

/** Distinct stems that an article of the corpus has on average, by their weights. */
export function usualStems(weights: Uint8Array): number {
  let sum = 0;
  for (const weight of weights) sum += 2 ** -weight;
  return sum;
}
