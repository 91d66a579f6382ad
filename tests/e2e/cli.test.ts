import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportJson } from '../../lib/label/report-json';
import { republishedArticle } from '../demo/page';
import { articlePage, homePage } from './pages';
import { BROWSERS, reader } from './reader';
import { creditedPage, excerptPage, uncreditedPage, unknownPage } from './scenarios';
import { testStories } from './stories';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Pages by path, and the verdict that both ways come to. */
const PAGES: [path: string, html: string, verdict: string][] = [
  ...testStories().flatMap((story, index): [string, string, string][] => [
    [`/${index}/credited`, creditedPage(story), 'credited'],
    [`/${index}/uncredited`, uncreditedPage(story), 'uncredited'],
    [`/${index}/excerpt`, excerptPage(story), 'uncredited'],
  ]),
  ['/unknown', unknownPage(), 'unmatched'],
  ['/demo', articlePage(republishedArticle()), 'partly-credited'],
];

describe.each(BROWSERS)('the command line and %s', kind => {
  const r = reader(kind);
  let printed: Map<string, object>;

  beforeAll(() => {
    const records = [...PAGES, ['/home', homePage('World Herald')] as const].map(([path, html]) => {
      const url = r.site.origin + path;
      return JSON.stringify({ id: url, url, html });
    });
    const lines = execFileSync(
      process.execPath,
      ['lib/cli/bin.mjs', 'label', '--json', '--records', '-'],
      { cwd: ROOT, input: records.join('\n'), encoding: 'utf8' },
    );
    const labels = lines
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    printed = new Map(labels.map(label => [new URL(label.url).pathname, label]));
  });

  it.each(PAGES)('give %s the same label', async (path, html, verdict) => {
    const page = await r.opens(path, html);
    const { report } = await r.looks(page, verdict, `cli${path.replaceAll('/', '-')}`);
    if (!report) throw new Error('the browser kept no label');
    expect(JSON.parse(JSON.stringify(reportJson(report)))).toEqual(printed.get(path));
  });

  it('agree that a home page is no article', async () => {
    const page = await r.opens('/home', homePage('World Herald'));
    await r.looks(page, 'not-article', 'cli-home');
    expect(printed.get('/home')).toMatchObject({ article: false, verdict: 'not-article' });
  });
});
