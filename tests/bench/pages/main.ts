import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { parseDocument } from '../../../lib/cli/dom';
import { readPage } from '../../../lib/page/read-page';
import { ensureBrowser } from '../../e2e/browsers/ensure';
import { startSite } from '../../e2e/site';
import { type TruePage, truePages } from '../../eval/pages';
import { table } from '../../eval/table';

const SHARED = new URL('../../../../shared/', import.meta.url);
/** Loads of each page in the browser: each reading is the first in its page; the fastest counts. */
const LOADS = 5;
/** A page's own scripts would change it, and its pictures cannot be had. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** How long a page took to read, in milliseconds, and what it was taken for. */
export interface PageTime {
  time: number;
  score: number;
  isArticle: boolean;
}

interface Timed {
  page: TruePage;
  browser: PageTime;
  /** Under Node, on the DOM of the command line. */
  node: number;
}

/** How long the pages of the evaluation take to read, in Chromium as it is and on the command line's DOM. */
export async function benchPages(every: number): Promise<string> {
  const times = await timePages(every);
  const kinds: [string, Timed[]][] = [
    ['articles', times.filter(({ browser }) => browser.isArticle)],
    ['other pages', times.filter(({ browser }) => !browser.isArticle)],
  ];
  const head = ['', 'pages', 'median', '90 %', 'longest', 'Node: median', '90 %'];
  const rows = kinds.map(([name, timed]) => {
    const browser = timed.map(({ browser }) => browser.time);
    const node = timed.map(({ node }) => node);
    const shown = [
      at(browser, 0.5),
      at(browser, 0.9),
      at(browser, 1),
      at(node, 0.5),
      at(node, 0.9),
    ];
    return [name, String(timed.length), ...shown.map(time => time.toFixed(1))];
  });
  const slowest = kinds[1]![1]
    .toSorted((a, b) => b.browser.time - a.browser.time)
    .slice(0, 10)
    .map(
      ({ page, browser }) => `  ${page.file} ${browser.time.toFixed(1)} ms, score ${browser.score}`,
    );
  return [
    table([head, ...rows]),
    '',
    'Slowest of the pages that are no articles:',
    ...slowest,
  ].join('\n');
}

async function timePages(every: number): Promise<Timed[]> {
  const pages = [...truePages(SHARED, 'articles'), ...truePages(SHARED, 'not-articles')];
  const script = await bundle();
  const site = await startSite();
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium').path,
    pipe: true,
    args: ['--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const tab = await browser.newPage();
    const times: Timed[] = [];
    for (const page of pages.filter((_, index) => index % every === 0)) {
      const body = readFileSync(new URL(`eval/pages/${page.file}`, SHARED), 'utf8');
      site.serve({ '/': { body, headers: { 'content-security-policy': POLICY } } });
      const loads: PageTime[] = [];
      for (let load = 0; load < LOADS; load++) {
        await tab.goto(site.origin, { waitUntil: 'domcontentloaded' });
        await tab.evaluate(script);
        loads.push(
          await tab.evaluate(url => Reflect.get(globalThis, 'whenceBench')(url), page.url),
        );
      }
      const fastest = loads.reduce((a, b) => (b.time < a.time ? b : a));
      times.push({ page, browser: fastest, node: timeInNode(body, page.url) });
    }
    return times;
  } finally {
    await browser.close();
    await site.close();
  }
}

function timeInNode(html: string, url: string): number {
  const document = parseDocument(html);
  const started = performance.now();
  readPage(document, url);
  return performance.now() - started;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('./read.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
