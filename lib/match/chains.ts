import type { Hit } from './hits';
import type { Run } from './runs';

/**
 * Text that was edited word by word has no long run, but many short ones along one diagonal, which
 * wanders by the words put in or left out. Neighbours of a chain stand at most this many words and
 * steps apart.
 */
const CHAIN_GAP = 120;
const CHAIN_DRIFT = 2;

/**
 * Runs that one edited copy may have left.
 *
 * @param runs by position of the first hit.
 * @param modulus of diagonals.
 * @returns each run in one chain, in order.
 * Cost: linear.
 */
export function chains<R extends Run>(runs: readonly R[], modulus: number): R[][] {
  const latest: (R[] | undefined)[] = [];
  const all: R[][] = [];
  for (const run of runs) {
    let chain = nearby(latest, run, modulus);
    if (!chain) {
      chain = [];
      all.push(chain);
    }
    chain.push(run);
    latest[run.diagonal] = chain;
  }
  return all;
}

/** Whether two hits may be of one chain, or of one run. */
export function mayChain(a: Hit, b: Hit, modulus: number): boolean {
  if (Math.abs(a.position - b.position) > CHAIN_GAP) return false;
  const apart = Math.abs(a.diagonal - b.diagonal);
  return Math.min(apart, modulus - apart) <= CHAIN_DRIFT;
}

/** The chain that ends nearest to the run's diagonal and not too far before it. */
function nearby<R extends Run>(
  latest: readonly (R[] | undefined)[],
  run: Run,
  modulus: number,
): R[] | undefined {
  for (let drift = 0; drift <= CHAIN_DRIFT; drift += 1) {
    for (const diagonal of [run.diagonal + drift, run.diagonal - drift]) {
      const chain = latest[(diagonal + modulus) % modulus];
      if (chain && run.firstHit - chain[chain.length - 1]!.lastHit <= CHAIN_GAP) return chain;
    }
  }
  return undefined;
}
