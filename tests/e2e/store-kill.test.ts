import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, reader } from './reader';
import type { Scenario, Step, Told } from './store-kill/worker';

/**
 * The store in a worker of its own, on the browser's real database, ended by the browser at each thing it
 * waits for: before it is asked for, and after. Then a new worker looks at what is there.
 */
async function workerScript(): Promise<string> {
  const entry = fileURLToPath(new URL('store-kill/worker.ts', import.meta.url));
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'worker' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}

/** What may be seen after a death: nothing done, or all of it. */
interface Expected {
  before: unknown;
  after: unknown;
}

const TOGETHER = 8;

const found = [true, true, true];
const sound = { counted: true, bytes: true, drafts: true, logged: 0 };

const SCENARIOS: Record<Scenario, Expected> = {
  import: {
    before: { packs: ['pack 1'], damaged: [], orphans: 0 },
    after: { packs: ['pack 1', 'pack 2'], damaged: [], orphans: 0 },
  },
  remember: {
    before: { digests: '1 first,2 first,3 first', found, ...sound },
    after: { digests: '1 first,2 first,3 first,2 second', found, ...sound },
  },
  forget: {
    before: { articles: 3, drafts: 3, counted: 3, found },
    after: { articles: 2, drafts: 2, counted: 2, found: [true, false, true] },
  },
  // The oldest goes first.
  budget: {
    before: { articles: 3, texts: 3, counted: 3, found },
    after: { articles: 2, texts: 2, counted: 2, found: [false, true, true] },
  },
  refresh: {
    before: { sequence: 1, packs: ['pack 1'], damaged: [] },
    after: { sequence: 2, packs: ['pack 1', 'pack 2'], damaged: [] },
  },
  bundled: { before: 1, after: 1 },
};

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  let page: Page;
  beforeAll(async () => {
    r.site.serve({
      '/': '<!doctype html><title>store</title>',
      '/worker.js': { body: await workerScript(), type: 'text/javascript' },
    });
    page = await r.browser.open(`${r.site.origin}/`);
  });

  function tell(scenario: Scenario, step: Step, name: string, dieAt = 0): Promise<Told> {
    return page.evaluate(
      task =>
        new Promise<Told>((resolve, reject) => {
          const worker = new Worker('/worker.js');
          worker.onerror = event => reject(new Error(event.message));
          worker.onmessage = ({ data }) => {
            worker.terminate();
            resolve(data);
          };
          worker.postMessage(task);
        }),
      { name, scenario, step, dieAt },
    );
  }

  it.each(Object.keys(SCENARIOS) as Scenario[])(
    'loses nothing when it is ended at any moment: %s',
    async scenario => {
      const { before, after } = SCENARIOS[scenario];
      const whole = `${scenario} whole`;
      await tell(scenario, 'prepare', whole);
      expect(await tell(scenario, 'inspect', whole)).toMatchObject({ answer: before });
      const told = await tell(scenario, 'run', whole);
      if (!('awaits' in told)) throw new Error(JSON.stringify(told));
      expect(await tell(scenario, 'inspect', whole)).toMatchObject({ answer: after });
      expect(told.awaits).toBeGreaterThan(8);
      const dies = async (at: number) => {
        const name = `${scenario} ${at}`;
        await tell(scenario, 'prepare', name);
        expect(await tell(scenario, 'run', name, at), name).toEqual({ died: true });
        const seen = await tell(scenario, 'inspect', name);
        if (!('answer' in seen)) throw new Error(`${name}: ${JSON.stringify(seen)}`);
        expect([before, after], name).toContainEqual(seen.answer);
        const again = await tell(scenario, 'run', name);
        if (!('answer' in again)) throw new Error(`${name}: ${JSON.stringify(again)}`);
        expect(await tell(scenario, 'inspect', name), name).toMatchObject({ answer: after });
      };
      // Each death has a database of its own, and most of its time is spent waiting for the disk.
      for (let at = 1; at <= told.awaits; at += TOGETHER) {
        const last = Math.min(told.awaits, at + TOGETHER - 1);
        const together = Array.from({ length: last - at + 1 }, (_, i) => dies(at + i));
        await Promise.all(together);
      }
    },
    240_000,
  );
});
