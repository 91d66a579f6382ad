import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { LIGHTHOUSE, ORCHARD, page, QUARRY } from './articles';
import { run } from './run';
import { scratch } from './scratch';

let out: string;

beforeEach(() => {
  out = join(scratch(), 'mine.whence');
});

function entries(): Entry[] {
  const corpus = openPack(readFileSync(out));
  return Array.from({ length: corpus.size }, (_, i) => corpus.entry(i));
}

const jsonLines = (...records: unknown[]) => `${records.map(r => JSON.stringify(r)).join('\n')}\n`;

describe('building a pack', () => {
  test('takes every format, and tells what it wrote', async () => {
    const folder = scratch({
      'a.html': page(LIGHTHOUSE),
      'b.txt': ORCHARD,
      'c.jsonl': jsonLines({ id: 'one', text: QUARRY }, { text: `${QUARRY}\n\n${ORCHARD}` }),
    });
    const { code, stdout, stderr } = await run(['build', '--out', out, folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries().map(entry => entry.id)).toEqual(['a.html', 'b.txt', 'c.jsonl:2', 'one']);
    expect(stdout).toMatch(/mine\.whence: 4 articles, [\d,]+ bytes \([\d,]+ an article\)\n/);
  });

  test('keeps what a record says, and what it says there is none of', async () => {
    const record = {
      id: 'lighthouse',
      url: 'https://courier.example/lighthouse',
      title: 'Keeper retires',
      publisher: 'Harbour Courier',
      published: '2024-05-31T09:30:00Z',
      language: 'en-GB',
      authors: ['Ada Penn'],
      agencies: ['afp', 'Harbour Wire'],
      copyright: { holder: 'Harbour Courier', year: 2024, notice: '© 2024 Harbour Courier' },
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    };
    const silent = {
      text: `${ORCHARD}\n\n(AFP)\n© 2020 Valley Post`,
      agencies: [],
      copyright: null,
    };
    const stdin = jsonLines({ ...record, text: LIGHTHOUSE }, silent);
    expect((await run(['build', '--out', out, '-'], stdin)).code).toBe(0);
    expect(entries()).toMatchObject([
      { id: 'stdin:2', agencies: [], copyright: null, publisher: null },
      { ...record, language: 'en-gb', agencies: ['AFP', 'Harbour Wire'] },
    ]);
  });

  test('reads what a record does not say out of its page', async () => {
    const html = page(
      LIGHTHOUSE,
      '<meta property="og:site_name" content="Harbour Courier"><link rel="canonical" href="https://courier.example/lighthouse">',
      '<p>(AFP, dpa)</p><p>© 2024 Harbour Courier. All rights reserved.</p>',
    );
    await run(['build', '--out', out, '-'], jsonLines({ html }));
    expect(entries()).toMatchObject([
      {
        id: 'https://courier.example/lighthouse',
        url: 'https://courier.example/lighthouse',
        title: 'Keeper of the northern light retires after forty winters',
        publisher: 'Harbour Courier',
        language: 'en',
        agencies: ['AFP', 'dpa'],
        copyright: { holder: 'Harbour Courier', year: 2024 },
      },
    ]);
  });

  test('keeps a site’s own canonical address, and no other site’s', async () => {
    const own = page(LIGHTHOUSE, '<link rel="canonical" href="https://courier.example/story">');
    const other = page(ORCHARD, '<link rel="canonical" href="https://elsewhere.example/story">');
    const url = 'https://courier.example/another';
    await run(['build', '--out', out, '-'], jsonLines({ html: own }, { html: other, url }));
    expect(entries().map(entry => entry.url)).toEqual([url, 'https://courier.example/story']);
  });

  test('keeps articles apart that have only their site’s address', async () => {
    const url = 'https://courier.example/';
    await run(
      ['build', '--out', out, '-'],
      jsonLines({ text: LIGHTHOUSE, url }, { text: ORCHARD, url }),
    );
    expect(entries().map(entry => entry.id)).toEqual([url, `${url}#2`]);
  });

  test('makes the same bytes of the same input', async () => {
    const folder = scratch({ 'a.html': page(LIGHTHOUSE), 'b.txt': ORCHARD });
    await run(['build', '--out', out, folder]);
    const first = readFileSync(out);
    await run(['build', '--out', out, folder]);
    expect(Buffer.compare(readFileSync(out), first)).toBe(0);
  });
});

describe('a record that cannot be used', () => {
  const cases: [string, string, string][] = [
    ['broken JSON', '{"text": ', 'is not valid JSON'],
    ['a list', '[]', 'is not a record'],
    ['no text', '{"id":"x"}', 'has neither “text” nor “html”'],
    ['an empty text', '{"text":" "}', 'is empty'],
    ['a wrong type', JSON.stringify({ text: ORCHARD, authors: 7 }), '“authors” must be a list'],
    ['an id that came before', JSON.stringify({ id: 'good', text: ORCHARD }), 'came before'],
    ['too few words', '{"text":"Hardly a word."}', 'has too few words'],
    ['a page that is no article', '{"html":"<h1>Shop</h1>"}', 'is not an article'],
  ];

  test.each(cases)('%s: told with file and line, skipped, counted', async (_, bad, problem) => {
    const folder = scratch({
      'in.jsonl': `${JSON.stringify({ id: 'good', text: LIGHTHOUSE })}\n${bad}\n`,
    });
    const { code, stdout, stderr } = await run(['build', '--out', out, folder]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${join(folder, 'in.jsonl')}:2: `);
    expect(stderr).toContain(problem);
    expect(stdout).toContain('1 article,');
    expect(stdout).toContain('1 reported as wrong');
    expect(entries().map(entry => entry.id)).toEqual(['good']);
  });

  test.each(cases)('%s: stops a strict build, which writes nothing', async (_, bad, problem) => {
    const before = JSON.stringify({ id: 'good', text: LIGHTHOUSE });
    // Ids are compared once all have been read, in whatever order they came.
    const after = problem === 'came before' ? '' : 'never read';
    const { code, stdout, stderr } = await run(
      ['build', '--strict', '--out', out, '-'],
      `${before}\n${bad}\n${after}`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^whence: stdin:2: /);
    expect(stderr).toContain(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });

  test('a date that cannot be read costs the date, not the record', async () => {
    const { code, stderr } = await run(
      ['build', '--out', out, '-'],
      jsonLines({ text: LIGHTHOUSE, published: 'last winter' }),
    );
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'stdin:1: “published” is not a date and was left out: last winter\n',
    });
    expect(entries()).toHaveLength(1);
  });
});

describe('a build that fails', () => {
  test('leaves the pack that was there as it was', async () => {
    const folder = scratch({ 'old.whence': 'old' });
    const old = join(folder, 'old.whence');
    expect((await run(['build', '--out', old, '-'], '{')).code).toBe(1);
    expect((await run(['build', '--out', old, join(folder, 'missing')])).code).toBe(1);
    expect(readFileSync(old, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['old.whence']);
  });

  test('says so before it reads anything when the pack cannot be written', async () => {
    const folder = scratch({ 'a.txt': LIGHTHOUSE });
    const nowhere = await run(['build', '--out', join(folder, 'no', 'a.whence'), folder]);
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('no such folder') });
    const overFolder = await run(['build', '--out', folder, folder]);
    expect(overFolder).toMatchObject({ code: 2, stderr: expect.stringContaining('is not a file') });
  });
});

describe('a pack without some of its parts', () => {
  test('is smaller, says so, and labels copies all the same', async () => {
    const stdin = jsonLines({ id: 'one', title: 'The keeper', text: LIGHTHOUSE });
    await run(['build', '--out', out, '-'], stdin);
    const whole = readFileSync(out).length;
    const args = ['build', '--out', out, '--without', 'rewrites,facts, titles', '-'];
    expect((await run(args, stdin)).code).toBe(0);
    expect(readFileSync(out).length).toBeLessThan(whole / 2);
    expect(entries()).toMatchObject([{ id: 'one', title: null }]);
    const { json } = await run(['inspect', '--json', out]);
    const sections: { name: string }[] = json()[0].sections;
    expect(sections.map(({ name }) => name)).toEqual(['copies', 'metadata']);
    const labelled = await run(
      ['label', '--json', '--no-bundled', '--corpus', out, '-'],
      LIGHTHOUSE,
    );
    expect(labelled.json()[0].matches).toMatchObject([{ entry: { id: 'one' }, kind: 'copy' }]);
  });

  test('is not built without a part that does not exist', async () => {
    const { code, stderr } = await run(['build', '--out', out, '--without', 'pictures', '-'], '');
    expect(code).toBe(2);
    expect(stderr).toContain('There is titles, rewrites, facts.');
  });
});
