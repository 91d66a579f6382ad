import type { StemWeights } from '../match/sketch';
import { STEM_BITS } from '../match/stems';

/**
 * Only an article's heaviest stems are indexed: enough to find it by, whatever a rewriter leaves. With
 * 20 the right source is among the candidates of 99 % of rewrites (`npm run eval -- rewrites`).
 */
const INDEXED_STEMS = 20;

/** Which entries have a stem among their heaviest: the sections `sdir` and `sent` of a pack. */
export interface StemIndex {
  /** Where each directory slot's entries begin; a slot is the upper bits of a stem's hash. */
  directory: Uint32Array;
  entries: Uint16Array | Uint32Array;
}

/** @param sketches of each article, by entry number. */
export function indexStems(
  sketches: readonly Uint16Array[],
  weights: StemWeights,
  directoryBits: number,
): StemIndex {
  const shift = STEM_BITS - directoryBits;
  const heaviest = sketches.map(sketch =>
    [...sketch].sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, INDEXED_STEMS),
  );
  const directory = new Uint32Array(2 ** directoryBits + 1);
  for (const stems of heaviest) for (const stem of stems) directory[(stem >>> shift) + 1]! += 1;
  for (let at = 1; at < directory.length; at += 1) directory[at]! += directory[at - 1]!;
  const next = directory.slice();
  const count = directory[directory.length - 1]!;
  const entries = isNarrow(sketches.length) ? new Uint16Array(count) : new Uint32Array(count);
  heaviest.forEach((stems, entry) => {
    for (const stem of stems) {
      entries[next[stem >>> shift]!] = entry;
      next[stem >>> shift]! += 1;
    }
  });
  return { directory, entries };
}

/** Whether entry numbers fit into 16 bits. */
export function isNarrow(entries: number): boolean {
  return entries <= 2 ** 16;
}
