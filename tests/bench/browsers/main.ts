import type { OptionalPart } from '../../../lib/corpus/format';
import type { BrowserKind } from '../../e2e/browsers/find';
import { launch } from '../../e2e/browsers/launch';
import { startSite } from '../../e2e/site';
import { table } from '../../eval/table';
import { benchArticles } from '../articles';
import { benchPack } from '../engines/whence';
import { benchExtension } from './extension';
import type { Answer, Question } from './worker';

const SHARED = new URL('../../../../shared/', import.meta.url);
/** Starts of the background for each figure; medians are shown. */
const STARTS = 7;

/** A figure of one browser; times are medians in milliseconds. */
export interface BrowserFigures {
  browser: string;
  articles: number;
  /** What the pack holds. */
  pack: string;
  megabytes: number;
  from: Question['from'];
  load: number;
  first: number;
  again: number;
  /** From a page's question to its answer, with the start of the background. */
  roundTrip: number;
}

const PACKS: Record<string, readonly OptionalPart[]> = {
  'all parts': [],
  'copies and titles': ['rewrites', 'facts'],
};

/** A pack in the extension, and a page to ask it. */
interface MeasuredPack {
  articles: number;
  pack: string;
  bytes: Uint8Array;
  page: string;
}

/** How fast a background that was just started has its corpus, and its first answer, in real browsers. */
export async function benchBrowsers(sizes: readonly number[]): Promise<BrowserFigures[]> {
  const packs = new Map<string, MeasuredPack>();
  for (const articles of sizes) {
    const { indexed } = benchArticles(SHARED, articles, 0);
    const page = indexed[Math.floor(articles / 2)]!.text;
    for (const [pack, without] of Object.entries(PACKS)) {
      const bytes = benchPack(indexed, without);
      packs.set(`/packs/${packs.size}.whence`, { articles, pack, bytes, page });
    }
  }
  const figures: BrowserFigures[] = [];
  for (const kind of ['chromium', 'firefox'] as const) {
    figures.push(...(await inBrowser(kind, packs)));
  }
  return figures;
}

export function browsersTable(figures: readonly BrowserFigures[]): string {
  const head = [
    '',
    'articles',
    'pack',
    'MB',
    'from',
    'load',
    'first question',
    'again',
    'round trip',
  ];
  const rows = figures.map(f => [
    f.browser,
    f.articles.toLocaleString('en'),
    f.pack,
    f.megabytes.toFixed(1),
    f.from,
    ...[f.load, f.first, f.again, f.roundTrip].map(time => time.toFixed(1)),
  ]);
  return table([head, ...rows]);
}

async function inBrowser(
  kind: BrowserKind,
  packs: ReadonlyMap<string, MeasuredPack>,
): Promise<BrowserFigures[]> {
  const extension = await benchExtension(
    kind,
    new Map([...packs].map(([path, { bytes }]) => [path, bytes])),
  );
  const site = await startSite({ '/': '<!doctype html><title>bench</title>' });
  const browser = await launch(kind, { extension: extension.folder, hasNoWelcome: true });
  try {
    const tab = await browser.open(site.origin);
    const ask = async (question: Question) =>
      tab.evaluate(
        asked =>
          new Promise<{ answer: Answer & { error?: string }; roundTrip: number }>(resolve => {
            addEventListener('message', ({ data }) => data.answer && resolve(data));
            postMessage({ question: asked }, '*');
          }),
        question,
      );
    const figures: BrowserFigures[] = [];
    for (const [path, { articles, pack, bytes, page }] of packs) {
      for (const from of ['fetch', 'store'] as const) {
        const question = { path, from, page };
        // Copies the pack, so that all that is measured begins with the copy.
        await ask(question);
        const seen: (Answer & { roundTrip: number })[] = [];
        while (seen.length < STARTS) {
          await browser.killBackground();
          const { answer, roundTrip } = await ask(question);
          if (answer.error) throw new Error(answer.error);
          if (from === 'store' && !answer.copied) throw new Error('the copy was not used');
          seen.push({ ...answer, roundTrip });
        }
        const median = (key: 'load' | 'first' | 'again' | 'roundTrip') =>
          seen.map(one => one[key]).sort((a, b) => a - b)[STARTS >> 1]!;
        figures.push({
          browser: browser.version,
          articles,
          pack,
          megabytes: bytes.length / 1e6,
          from,
          load: median('load'),
          first: median('first'),
          again: median('again'),
          roundTrip: median('roundTrip'),
        });
      }
    }
    return figures;
  } finally {
    await Promise.all([browser.close(), site.close()]);
    extension.remove();
  }
}
