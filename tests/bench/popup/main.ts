import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../e2e/browsers/ensure';
import { builtExtension } from '../../e2e/browsers/extension';
import { pause, until } from '../../e2e/browsers/wait';
import { articlePage } from '../../e2e/pages';
import { startSite } from '../../e2e/site';
import { DEMO_STORY } from '../../e2e/stories';
import { type DevTools, startDevTools } from './devtools';

const COPY = articlePage({ ...DEMO_STORY, siteName: 'World Herald' });
/** What no popup can be faster than. */
const ONE_WORD = '<!doctype html><meta charset="utf-8"><title>Whence</title><b>Whence</b>';
/** Milliseconds in which a popup has surely been painted whole. */
const PAINTED = 700;

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/**
 * First and last paint of Chromium's popup over a copied article, its background dead, beside those of a
 * popup that holds one word, in milliseconds from the start of its loading: medians, and the slowest. The
 * popup is spoken to only after it was painted.
 *
 * Cost: about two seconds an opening. Needs `npm run build`.
 */
export async function benchPopup(openings: number): Promise<string> {
  const rows = [
    ['Whence', await paints(openings, null)] as const,
    ['one word', await paints(openings, ONE_WORD)] as const,
  ];
  const line = ([name, times]: (typeof rows)[number]) =>
    `${name.padEnd(9)} first paint ${summary(times.map(([first]) => first))}, whole ${summary(times.map(([, whole]) => whole))}`;
  return rows.map(line).join('\n');
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[sorted.length >> 1]!)} ms (at most ${Math.round(sorted.at(-1)!)})`;
}

async function paints(openings: number, page: string | null): Promise<[number, number][]> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-popup-'));
  const extension = join(folder, 'extension');
  cpSync(builtExtension('chromium'), extension, { recursive: true });
  if (page !== null) writeFileSync(join(extension, 'popup.html'), page);
  const site = await startSite({ '/copy': COPY });
  const browser = startDevTools(ensureBrowser('chromium').path, [
    '--headless=new',
    '--enable-unsafe-extension-debugging',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    '--screen-info={1600x1200}',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]);
  try {
    const { id } = await browser.send<{ id: string }>('Extensions.loadUnpacked', {
      path: extension,
    });
    await target(browser, 'page', '/welcome.html');
    const { targetId } = await browser.send<Target>('Target.createTarget', {
      url: `${site.origin}/copy`,
    });
    const tab = await target(browser, 'tab', '/copy');
    // The content script asks at once, and the background keeps the answer for the popup.
    await pause(3 * PAINTED);
    const times: [number, number][] = [];
    // The first opening fills the browser's caches.
    for (let opening = 0; opening <= openings; opening += 1) {
      for (const worker of await targets(browser, 'service_worker')) {
        await browser.send('Target.closeTarget', { targetId: worker.targetId });
      }
      await browser.send('Target.activateTarget', { targetId });
      await browser.send('Extensions.triggerAction', { id, targetId: tab.targetId });
      await pause(PAINTED);
      const popup = await target(browser, 'page', '/popup.html');
      const time = await paintsOf(browser, popup.targetId, page === null);
      if (opening > 0) times.push(time);
      await browser.send('Target.closeTarget', { targetId: popup.targetId });
      await pause(PAINTED / 2);
    }
    return times;
  } finally {
    browser.close();
    await site.close();
    await pause(PAINTED);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function targets(browser: DevTools, type: string): Promise<Target[]> {
  const { targetInfos } = await browser.send<{ targetInfos: Target[] }>('Target.getTargets', {
    filter: [{ type }],
  });
  return targetInfos;
}

function target(browser: DevTools, type: string, path: string): Promise<Target> {
  return until(`${type} ${path}`, async () =>
    (await targets(browser, type)).find(({ url }) => url.includes(path)),
  );
}

/** First and last paint. @throws where the popup does not show the label */
async function paintsOf(
  browser: DevTools,
  targetId: string,
  isLabel: boolean,
): Promise<[first: number, whole: number]> {
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const { result } = await browser.send<{ result: { value: [string, number, number] } }>(
    'Runtime.evaluate',
    { expression: PAINTS, awaitPromise: true, returnByValue: true },
    sessionId,
  );
  const [verdict, first, whole] = result.value;
  if (isLabel && verdict !== 'credited') throw new Error(`The popup shows “${verdict}”.`);
  return [first, whole];
}

const PAINTS = `new Promise(resolve => {
  const whole = [];
  new PerformanceObserver(list => whole.push(...list.getEntries()))
    .observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve([
    document.querySelector('main')?.dataset.verdict ?? '',
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    Math.max(...whole.map(one => one.startTime)),
  ]), 50);
})`;
