import { lowerBound } from './lower-bound';
import type { TellingStem } from './sketch';
import type { SketchedStems } from './sketched-stems';
import { STEM_BITS } from './stems';

/** What each stem weighs on the page that is compared: zeros between two questions. */
const onPage = new Uint8Array(2 ** STEM_BITS);

/**
 * Cosine of the weighted stems of a page and each of several sources, 0–1. Of the page only such stems
 * count as a source's sketch can hold.
 *
 * @param page distinct stems.
 * Cost: linear in the page and the sketches.
 */
export function cosines(
  page: readonly TellingStem[],
  sources: readonly SketchedStems[],
): Float64Array {
  const squares = squaresUpTo(
    page,
    Float64Array.from(sources, ({ threshold }) => threshold),
  );
  for (let at = 0; at < page.length; at += 1) onPage[page[at]!.hash] = page[at]!.weight;
  const found = new Float64Array(sources.length);
  for (let at = 0; at < sources.length; at += 1) {
    const { sketch, squares: ofSource } = sources[at]!;
    let common = 0;
    for (let place = 0; place < sketch.length; place += 1) {
      const weight = onPage[sketch[place]!]!;
      common += weight * weight;
    }
    if (common > 0) found[at] = common / Math.sqrt(squares[at]! * ofSource);
  }
  for (let at = 0; at < page.length; at += 1) onPage[page[at]!.hash] = 0;
  return found;
}

/** For each threshold, the sum of the squared weights of the stems that rank no higher. */
function squaresUpTo(page: readonly TellingStem[], thresholds: Float64Array): Float64Array {
  const sorted = thresholds.slice().sort();
  const sums = new Float64Array(sorted.length + 1);
  for (let at = 0; at < page.length; at += 1) {
    const { rank, weight } = page[at]!;
    sums[lowerBound(sorted, rank)]! += weight * weight;
  }
  for (let at = 1; at < sums.length; at += 1) sums[at]! += sums[at - 1]!;
  return thresholds.map(threshold => sums[lowerBound(sorted, threshold)]!);
}
