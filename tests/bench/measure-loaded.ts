import { type AskedPages, longer } from './asked-pages';
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
  | 'longSteps'
  | 'parts'
>;

const LOADS = 15;
const LOADS_MS = 3000;

/** Loads an index and asks it. The process must not have asked anything before. */
export async function measureLoaded(
  engine: Engine,
  stored: () => Stored,
  pages: AskedPages,
): Promise<LoadedFigures> {
  const { unrelated, matching } = pages;
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
    steps: stepsOf(asker!, unrelated),
    longSteps: Object.keys(steps).length > 0 ? longStepsOf(asker!, longer(pages)) : {},
  };
}

function stepsOf({ steps = {} }: Asker, pages: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, median(timed(pages, step).times)]),
  );
}

function longStepsOf(asker: Asker, { unrelated, matching }: AskedPages): Record<string, number> {
  const whole = (texts: readonly string[]) =>
    median(timed(texts, text => () => asker.ask(text)).times);
  return {
    ...stepsOf(asker, unrelated),
    'no match': whole(unrelated),
    match: whole(matching.map(({ text }) => text)),
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
