import { readFileSync } from 'node:fs';
import type { BrowserKind } from '../../e2e/browsers/find';
import { launch } from '../../e2e/browsers/launch';
import { startSite } from '../../e2e/site';
import { table } from '../../eval/table';
import { benchExtension } from '../browsers/extension';
import type { MemoryAnswer, MemoryQuestion } from './worker';

const COMMON_STEMS = new URL('../../../public/common-stems.bin', import.meta.url);
/** Articles that are remembered in one go: a background that works for longer is ended. */
const AT_ONCE = 500;
/** Starts of the background; medians are shown. */
const STARTS = 7;

export interface MemoryFigures extends MemoryAnswer {
  browser: string;
  articles: number;
}

/** A corpus of remembered articles in the background of real browsers. */
export async function benchMemory(articles: number): Promise<MemoryFigures[]> {
  const figures: MemoryFigures[] = [];
  for (const kind of ['chromium', 'firefox'] as const) {
    figures.push(await inBrowser(kind, articles));
  }
  return figures;
}

export function memoryTable(figures: readonly MemoryFigures[]): string {
  const head = ['', 'articles', 'packs', 'MB', 'start', 'look-up: match', 'none', 'question'];
  const rows = figures.map(f => [
    f.browser,
    f.articles.toLocaleString('en'),
    String(f.segments),
    f.megabytes.toFixed(1),
    ...[f.start, f.lookUpMatch, f.lookUpNone, f.question, f.remember].map(time => time.toFixed(2)),
  ]);
  return `${table([[...head, 'remember'], ...rows])}

Medians in milliseconds. Start: a background that was just started has every pack open; the look-up is of a
page of 500 words in all packs, the question all that a match takes. Remember: one article more, until it is
stored and can be found.`;
}

async function inBrowser(kind: BrowserKind, articles: number): Promise<MemoryFigures> {
  const extension = await benchExtension(
    kind,
    new Map([['common-stems.bin', readFileSync(COMMON_STEMS)]]),
    new URL('./worker.ts', import.meta.url),
  );
  const site = await startSite({ '/': '<!doctype html><title>bench</title>' });
  const browser = await launch(kind, { extension: extension.folder, hasNoWelcome: true });
  try {
    const tab = await browser.open(site.origin);
    const ask = async <T>(question: MemoryQuestion): Promise<T> => {
      const { answer } = await tab.evaluate(
        asked =>
          new Promise<{ answer: unknown }>(resolve => {
            addEventListener('message', ({ data }) => data.answer && resolve(data));
            postMessage({ question: asked }, '*');
          }),
        question,
      );
      if ((answer as { error?: string }).error)
        throw new Error((answer as { error: string }).error);
      return answer as T;
    };
    for (let from = 0; from < articles; from += AT_ONCE) {
      await ask({ fill: { from, to: Math.min(articles, from + AT_ONCE) } });
    }
    const seen: MemoryAnswer[] = [];
    while (seen.length < STARTS) {
      await browser.killBackground();
      seen.push(await ask<MemoryAnswer>({ ask: { articles } }));
    }
    if (!seen.every(({ found }) => found)) throw new Error('a remembered article was not found');
    const median = (key: Exclude<keyof MemoryAnswer, 'found'>) =>
      seen.map(one => one[key]).sort((a, b) => a - b)[STARTS >> 1]!;
    return {
      ...{ browser: browser.version, articles, found: true },
      ...{ start: median('start'), segments: median('segments'), remember: median('remember') },
      ...{ lookUpMatch: median('lookUpMatch'), lookUpNone: median('lookUpNone') },
      ...{ question: median('question'), megabytes: median('megabytes') },
    };
  } finally {
    await Promise.all([browser.close(), site.close()]);
    extension.remove();
  }
}
