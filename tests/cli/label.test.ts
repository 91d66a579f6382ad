import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { label } from '../../lib/cli/label';
import { LIGHTHOUSE, ORCHARD, page } from './articles';
import { run } from './run';
import { scratch } from './scratch';

let folder: string;
let pack: string;

beforeEach(async () => {
  const source = {
    id: 'lighthouse',
    url: 'https://courier.example/lighthouse',
    publisher: 'Harbour Courier',
    published: '2024-05-31',
    agencies: ['AFP', 'dpa'],
    copyright: { holder: 'Harbour Courier', year: 2024, notice: '© 2024 Harbour Courier' },
    text: LIGHTHOUSE,
  };
  folder = scratch({
    'copy.html': page(LIGHTHOUSE, '', '<p>(AFP)</p><p>© 2025 World Herald</p>'),
    'other.txt': `${ORCHARD}\n\n(dpa)`,
    'home.html': '<!doctype html><title>Shop</title><a href="/a">Shoes</a><a href="/b">Hats</a>',
    'empty.html': '',
    'picture.html': new Uint8Array(3000),
    'source.jsonl': JSON.stringify(source),
  });
  pack = join(folder, 'mine.whence');
  await run(['build', '--out', pack, join(folder, 'source.jsonl')]);
});

const at = (name: string) => join(folder, name);
const ask = (...args: string[]) => run(['label', '--no-bundled', '--corpus', pack, ...args]);

describe('a label as JSON', () => {
  test('has the fields that scripts rely on, in their order', async () => {
    const { code, json } = await ask('--json', '--text', at('copy.html'));
    const [report] = json();
    expect(code).toBe(0);
    expect(Object.keys(report).slice(0, 10)).toEqual(
      'id article title language words stated matches verdict differences text'.split(' '),
    );
    expect(Object.keys(report.stated)).toEqual(
      'publisher authors published agencies photoAgencies copyright licence'.split(' '),
    );
    expect(Object.keys(report.matches[0])).toEqual(
      'entry kind confidence pageShare sourceShare passages altered'.split(' '),
    );
    expect(Object.keys(report.matches[0].entry).slice(0, 7)).toEqual(
      'id url publisher title published agencies copyright'.split(' '),
    );
  });

  test('tells source, credits and differences, with offsets into the text', async () => {
    const [report] = (await ask('--json', '--text', at('copy.html'))).json();
    expect(report).toMatchObject({
      id: at('copy.html'),
      article: true,
      language: 'en',
      stated: { agencies: [{ code: 'AFP', name: 'Agence France-Presse', where: 'end-credit' }] },
      matches: [
        { entry: { id: 'lighthouse', agencies: ['AFP', 'dpa'] }, kind: 'copy', altered: [] },
      ],
      verdict: 'partly-credited',
    });
    expect(report.differences).toContainEqual(
      expect.objectContaining({ kind: 'agency-dropped', evidence: expect.stringContaining('dpa') }),
    );
    const [match] = report.matches;
    expect(match.pageShare).toBeGreaterThan(0.9);
    const passages = match.passages.map((p: { start: number; end: number }) =>
      report.text.slice(p.start, p.end),
    );
    expect(passages.join(' ')).toContain('the single word fog');
  });

  test('leaves the text out unless it is asked for', async () => {
    expect((await ask('--json', at('copy.html'))).json()[0]).not.toHaveProperty('text');
  });

  test('of a page that matches nothing states what the page states', async () => {
    expect((await ask('--json', at('other.txt'))).json()).toMatchObject([
      { matches: [], verdict: 'unmatched', stated: { agencies: [{ code: 'dpa' }] } },
    ]);
  });

  test('of a page that is no article says so, and nothing is wrong', async () => {
    const { code, stderr, json } = await ask('--json', at('home.html'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(json()).toMatchObject([{ article: false, verdict: 'not-article', matches: [] }]);
  });
});

describe('a label for a person', () => {
  test('reads from top to bottom', async () => {
    const { stdout } = await ask(at('copy.html'));
    expect(stdout).toContain('▲ Credited in part');
    expect(stdout).toContain(
      'From Harbour Courier · 2024-05-31\nhttps://courier.example/lighthouse',
    );
    expect(stdout).toMatch(/AFP +Agence France-Presse +credited here, end of text/);
    expect(stdout).toMatch(/dpa +Deutsche Presse-Agentur +missing here/);
    expect(stdout).toMatch(/This page +© 2025 World Herald\n +The source +© 2024 Harbour Courier/);
  });

  test('has colours on a terminal, unless NO_COLOR is set', async () => {
    const coloured = async (env: Record<string, string>) => {
      const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
      const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env };
      await label([at('copy.html')], { bundled: false, corpus: [pack] }, io);
      return String(stdout.read()).includes('\x1b[');
    };
    expect(await coloured({})).toBe(true);
    expect(await coloured({ NO_COLOR: '1' })).toBe(false);
    expect((await ask(at('copy.html'))).stdout).not.toContain('\x1b');
  });

  test('cannot be driven by a page', async () => {
    writeFileSync(at('evil.html'), page(`Title \x1b]0;owned\x07\n\n${ORCHARD}`));
    const { stdout } = await ask(at('evil.html'));
    expect(stdout).toContain('Title ]0;owned');
    for (const control of ['\x1b', '\x07']) expect(stdout).not.toContain(control);
  });
});

describe('pages and records', () => {
  test('a page comes on stdin, as HTML or as text, with its address', async () => {
    const args = ['label', '--json', '--no-bundled', '--url', 'https://herald.example/a', '-'];
    const html = await run(args, page(ORCHARD));
    const text = await run(args, ORCHARD);
    const expected = { id: '-', article: true, url: 'https://herald.example/a' };
    expect(html.json()).toMatchObject([{ ...expected, language: 'en' }]);
    expect(text.json()).toMatchObject([{ ...expected, language: null }]);
  });

  test('records are labelled in order, by their ids', async () => {
    const records = [
      { id: 'b', html: page(LIGHTHOUSE) },
      { id: 'a', text: ORCHARD, url: 'https://herald.example/orchard' },
      { text: LIGHTHOUSE },
    ];
    writeFileSync(at('pages.jsonl'), records.map(record => JSON.stringify(record)).join('\n'));
    const { code, json } = await ask('--json', '--records', at('pages.jsonl'));
    expect(code).toBe(0);
    expect(json().map(({ id, verdict, url }) => ({ id, verdict, url }))).toEqual([
      { id: 'b', verdict: 'uncredited', url: '' },
      { id: 'a', verdict: 'unmatched', url: 'https://herald.example/orchard' },
      { id: `${at('pages.jsonl')}:3`, verdict: 'uncredited', url: '' },
    ]);
  });

  test('the first label is there before the last record is', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const io = { stdin, stdout, stderr: new PassThrough(), env: {} };
    const done = label([], { bundled: false, json: true, records: '-' }, io);
    stdin.write(`${JSON.stringify({ id: 'first', text: ORCHARD })}\n`);
    const [line] = await new Promise<[Buffer]>(resolve => {
      stdout.once('data', chunk => resolve([chunk]));
    });
    expect(JSON.parse(String(line))).toMatchObject({ id: 'first' });
    stdin.end(JSON.stringify({ id: 'last', text: ORCHARD }));
    expect(await done).toBe(0);
  });

  test('one address may stand in several packs, and every pack is asked', async () => {
    const second = at('second.whence');
    await run(['build', '--out', second, at('other.txt')]);
    const args = ['label', '--json', '--no-bundled', '--corpus', pack, '--corpus', second];
    const { json } = await run([...args, at('copy.html'), at('other.txt')]);
    expect(json().map(report => report.matches[0].entry.id)).toEqual(['lighthouse', 'other.txt']);
    expect(json()[0].corpusSize).toBe(2);
  });

  test('the packs that come with Whence are asked unless told not to', async () => {
    const demo = JSON.parse(readFileSync(new URL('../demo/record.json', import.meta.url), 'utf8'));
    const asked = await run(['label', '--json', '-'], demo.text);
    expect(asked.json()).toMatchObject([{ matches: [{ entry: { id: demo.id }, kind: 'copy' }] }]);
    const unasked = await run(['label', '--json', '--no-bundled', '-'], demo.text);
    expect(unasked.json()).toMatchObject([{ matches: [], verdict: 'unmatched', corpusSize: 0 }]);
  });
});

describe('bad input to label', () => {
  test.each([
    ['is told and gets no label when it does not exist', 'missing.html', 'does not exist', []],
    ['is told and gets no label when it is no text', 'picture.html', 'is not text', []],
    ['is told and gets no label when it is a folder', '', 'is a folder', []],
    ['is told and gets no label when it holds records', 'source.jsonl', '--records', []],
    ['is told and labelled “not-article” when empty', 'empty.html', 'is empty', ['not-article']],
  ])('%s', async (_, name, problem, verdicts) => {
    const { code, stderr, json } = await ask('--json', at(name), at('other.txt'));
    expect(code).toBe(1);
    expect(stderr).toContain(`${at(name)}: `);
    expect(stderr).toContain(problem);
    expect(json().map(report => report.verdict)).toEqual([...verdicts, 'unmatched']);
  });

  test('a page of 10 MB is read or refused in words, and the next one is labelled', async () => {
    const cell = `<td><span>${'word '.repeat(8)}</span></td>`;
    writeFileSync(at('large.html'), page(LIGHTHOUSE, '', `<table>${cell.repeat(180_000)}</table>`));
    const { code, stderr, json } = await ask('--json', at('large.html'), at('other.txt'));
    expect(code).toBe(1);
    expect(stderr).toContain('is too large to be read');
    expect(json().map(report => report.verdict)).toEqual(['not-article', 'unmatched']);
  }, 30_000);

  test('a page in an unknown language is an article like any other', async () => {
    const invented = page(ORCHARD.replace(/[aeiou]/g, 'ŭ')).replace('lang="en"', 'lang="tlh"');
    writeFileSync(at('invented.html'), invented);
    const { code, json } = await ask('--json', at('invented.html'));
    expect(code).toBe(0);
    expect(json()).toMatchObject([{ article: true, language: 'tlh', verdict: 'unmatched' }]);
  });

  test('a bad record is told by its line, and the others are labelled', async () => {
    writeFileSync(
      at('pages.jsonl'),
      `{\n${JSON.stringify({ id: 'a', text: ORCHARD })}\n{"id":"b"}`,
    );
    const { code, stderr, json } = await ask('--json', '--records', at('pages.jsonl'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${at('pages.jsonl')}:1: is not valid JSON\n${at('pages.jsonl')}:3: has neither “text” nor “html”\n`,
    );
    expect(json().map(report => report.id)).toEqual(['a']);
  });

  test.each([
    [
      'not a pack',
      () => Buffer.from('a plain text that is longer than a header of a pack'),
      /not a Whence pack/,
    ],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /incomplete/],
    ['empty', () => Buffer.alloc(0), /pack/],
    [
      'damaged',
      (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === 1400 ? b ^ 1 : b))),
      /damaged/,
    ],
    [
      'of a later version',
      (bytes: Buffer) => Buffer.from(bytes.map((b, i) => (i === 4 ? 9 : b))),
      /Update/,
    ],
  ])('a pack that is %s is told in a sentence by every command', async (_, spoil, message) => {
    const bad = at('bad.whence');
    writeFileSync(bad, spoil(readFileSync(pack)));
    for (const args of [
      ['label', '--corpus', bad, at('other.txt')],
      ['inspect', bad],
      ['verify', bad],
    ]) {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).toContain(bad);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
