/** As often as fits into the time: the slowest takes half a minute a page. */
const MOST_RUNS = 400;
const TIME_MS = 3000;
/**
 * Runs that do not count, over all items as well: a process that has just begun compiles what it runs, and
 * again when other items take other ways.
 */
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
  const next = () => {
    const started = performance.now();
    results.push(runs[results.length % runs.length]!());
    return performance.now() - started;
  };
  for (let spent = 0; spent < WARM_UP_MS; ) spent += next();
  results.length = 0;
  for (let spent = 0; times.length < MOST_RUNS && (times.length === 0 || spent < TIME_MS); ) {
    const took = next();
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
