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

const SHARES = Float64Array.from({ length: 16 }, (_, weight) => 2 ** -weight);
const usual = new WeakMap<Uint8Array, number>();

/** Distinct stems that an article of the corpus has on average, by their weights; counted once. */
export function usualStems(weights: Uint8Array): number {
  let sum = usual.get(weights);
  if (sum === undefined) {
    sum = 0;
    for (let stem = 0; stem < weights.length; stem += 1) sum += SHARES[weights[stem]!]!;
    usual.set(weights, sum);
  }
  return sum;
}
