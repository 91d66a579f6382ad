import type { Stretch } from './bounds';
import type { Hit } from './hits';

/** Hits that one copied run explains. */
export interface Run extends Stretch {
  hits: number;
  rareHits: number;
  diagonal: number;
  /** Of each hit, ascending. */
  positions: number[];
}

/**
 * Hits on one diagonal with at most a window between neighbours, by position of the first: winnowing
 * leaves no larger gap inside of a copied run.
 *
 * @param hits by position.
 */
export function copiedRuns(hits: readonly Hit[], window: number): Run[] {
  const latest: (Run | undefined)[] = [];
  const runs: Run[] = [];
  for (const { position, diagonal, isRare } of hits) {
    const run = latest[diagonal];
    if (run && position - run.lastHit <= window) {
      run.lastHit = position;
      run.hits += 1;
      run.positions.push(position);
      if (isRare) run.rareHits += 1;
    } else {
      const rareHits = isRare ? 1 : 0;
      const begun: Run = {
        firstHit: position,
        lastHit: position,
        hits: 1,
        rareHits,
        diagonal,
        positions: [position],
      };
      latest[diagonal] = begun;
      runs.push(begun);
    }
  }
  return runs;
}
