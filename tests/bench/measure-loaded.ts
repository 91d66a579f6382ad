import type { AskedPages } from './asked-pages';
import type { Asker, Engine, Stored } from './engine';
import type { Figures } from './figures';
import { median, timed } from './timing';

export type LoadedFigures = Pick<
  Figures,
  | 'coldLoad'
  | 'load'
  | 'firstQuestion'
  | 'noMatch'
  | 'match'
  | 'found'
  | 'memory'
  | 'steps'
  | 'parts'
>;

const LOADS = 15;
const LOADS_MS = 3000;

/** Loads an index and asks it. The process must not have asked anything before. */
export async function measureLoaded(
  engine: Engine,
  stored: () => Stored,
  { unrelated, matching }: AskedPages,
): Promise<LoadedFigures> {
  const before = memory();
  let asker: Asker | null = null;
  const load = async (read: unknown) => {
    const started = performance.now();
    asker = await engine.load(read as never);
    return performance.now() - started;
  };
  const coldLoad = await load(engine.read(stored()));
  const held = memory() - before;
  const started = performance.now();
  asker!.ask(unrelated[0]!);
  const firstQuestion = performance.now() - started;
  const loads: number[] = [];
  const read = engine.read(stored());
  while (loads.length < LOADS && (loads.length < 1 || sum(loads) < LOADS_MS)) {
    loads.push(await load(read));
  }
  const { ask, steps = {}, parts = {} } = asker!;
  const none = timed(unrelated, page => () => ask(page));
  const match = timed(
    matching,
    ({ text }) =>
      () =>
        ask(text),
  );
  const found = matching
    .slice(0, match.times.length)
    .filter(({ article }, at) => match.results[at] === article).length;
  return {
    coldLoad,
    firstQuestion,
    load: median(loads),
    noMatch: median(none.times),
    match: median(match.times),
    found: found / Math.min(matching.length, match.times.length),
    memory: held,
    parts,
    steps: Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [name, median(timed(unrelated, step).times)]),
    ),
  };
}

/** Bytes that the process holds, garbage taken away. */
function memory(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
