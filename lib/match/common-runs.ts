import type { Shingles } from './types';

/** Tokens that page and source have in common: `length` from token `page` and token `source` on. */
export interface CommonRun {
  page: number;
  source: number;
  length: number;
}

/** A run whose shingles all stand several times in the source is one when it has so many tokens. */
const FEWEST_REPEATED = 8;

/**
 * The longest runs of tokens that two texts share. Shingles that the source has once are the seeds
 * (as in patience diff); then, for what they leave of the page, the first place of the others.
 *
 * @returns in page order, not overlapping on the page.
 * Cost: linear.
 */
export function commonRuns(page: Shingles, source: Shingles): CommonRun[] {
  const places = placesOf(source);
  const isTaken = new Uint8Array(page.tokens.length);
  const unique = grown(page, source, isTaken, 0, shingle => {
    const place = places.get(shingle);
    return place?.isUnique ? place.at : undefined;
  });
  const repeated = grown(
    page,
    source,
    isTaken,
    FEWEST_REPEATED,
    shingle => places.get(shingle)?.at,
  );
  return [...unique, ...repeated].sort((a, b) => a.page - b.page);
}

function placesOf({ hashes }: Shingles): Map<number, { at: number; isUnique: boolean }> {
  const places = new Map<number, { at: number; isUnique: boolean }>();
  hashes.forEach((hash, at) => {
    const known = places.get(hash);
    if (known) known.isUnique = false;
    else places.set(hash, { at, isUnique: true });
  });
  return places;
}

/** Grows each seed to both sides; marks the page's tokens as taken. */
function grown(
  { hashes, tokens: page }: Shingles,
  { tokens: source }: Shingles,
  isTaken: Uint8Array,
  fewest: number,
  placeOf: (shingle: number) => number | undefined,
): CommonRun[] {
  const runs: CommonRun[] = [];
  for (let at = 0; at < hashes.length; at += 1) {
    const place = isTaken[at] ? undefined : placeOf(hashes[at]!);
    if (place === undefined) continue;
    const isSame = (step: number) =>
      !isTaken[at + step] && page.hashes[at + step] === source.hashes[place + step];
    let before = 0;
    while (at - before > 0 && place - before > 0 && isSame(-before - 1)) before += 1;
    let after = 0;
    const longest = Math.min(page.length - at, source.length - place);
    while (after < longest && isSame(after)) after += 1;
    if (before + after < Math.max(1, fewest)) continue;
    runs.push({ page: at - before, source: place - before, length: before + after });
    isTaken.fill(1, at - before, at + after);
    at += Math.max(0, after - 1);
  }
  return runs;
}
