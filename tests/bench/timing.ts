/** At least this often, and as often as fits into the time: the slowest takes half a minute a page. */
const LEAST_RUNS = 2;
const MOST_RUNS = 400;
const TIME_MS = 3000;
/** Not counted: a process that has just begun compiles what it runs. */
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
  const warm = performance.now() + WARM_UP_MS;
  for (let at = 0; performance.now() < warm && at < MOST_RUNS; at += 1) runs[at % runs.length]!();
  const times: number[] = [];
  const results: R[] = [];
  let spent = 0;
  while (times.length < MOST_RUNS && (times.length < LEAST_RUNS || spent < TIME_MS)) {
    const run = runs[times.length % runs.length]!;
    const started = performance.now();
    results.push(run());
    const took = performance.now() - started;
    times.push(took);
    spent += took;
  }
  return { times, results };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
