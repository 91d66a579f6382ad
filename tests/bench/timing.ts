/** As often as fits into the time: the slowest takes half a minute a page. */
const MOST_RUNS = 400;
const TIME_MS = 3000;
/** Runs that do not count: a process that has just begun compiles what it runs. */
const WARM_UP_MS = 500;

export interface Timed<R> {
  times: number[];
  /** What each run answered. */
  results: R[];
}

/**
 * Times item after item, over and over.
 *
 * @param prepare makes what is timed of an item; that itself is not timed.
 */
export function timed<T, R>(items: readonly T[], prepare: (item: T) => () => R): Timed<R> {
  const runs = items.map(prepare);
  const times: number[] = [];
  const results: R[] = [];
  let warmUp = WARM_UP_MS;
  let spent = 0;
  for (let at = 0; times.length < MOST_RUNS && (times.length === 0 || spent < TIME_MS); ) {
    const started = performance.now();
    const result = runs[at % runs.length]!();
    const took = performance.now() - started;
    if (warmUp > 0 && took < WARM_UP_MS) {
      warmUp -= took;
      continue;
    }
    times.push(took);
    results.push(result);
    spent += took;
    at += 1;
  }
  return { times, results };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
