import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../lib/cli/canonical-url';
import { isEarlier } from '../../lib/cli/dates';
import { openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { shingle } from '../../lib/match/shingles';
import { LIGHTHOUSE, ORCHARD, QUARRY } from './articles';
import { run } from './run';
import { scratch } from './scratch';

interface Folded {
  code: number;
  stdout: string;
  entries: Entry[];
}

async function build(...records: object[]): Promise<Folded> {
  const out = join(scratch(), 'pack.whence');
  const stdin = records.map(record => JSON.stringify(record)).join('\n');
  const { code, stdout } = await run(['build', '--out', out, '-'], stdin);
  const corpus = openPack(readFileSync(out));
  return { code, stdout, entries: Array.from({ length: corpus.size }, (_, i) => corpus.entry(i)) };
}

const ids = ({ entries }: Folded) => entries.map(({ id }) => id);

describe('articles that repeat each other', () => {
  test('are one where they have the same address, up to what says how a reader came', async () => {
    const folded = await build(
      { id: 'a', url: 'https://courier.example/story?id=1', text: LIGHTHOUSE },
      { id: 'b', url: 'http://www.courier.example/story/?utm_source=x&id=1#top', text: ORCHARD },
      { id: 'c', url: 'https://courier.example/story?id=2', text: QUARRY },
    );
    expect(folded.code).toBe(0);
    expect(folded.stdout).toContain('2 articles, ');
    expect(folded.stdout).toContain('; 1 folded as repeats\n');
    expect(ids(folded)).toEqual(['a', 'c']);
  });

  test('are one where they have the same text but for a line', async () => {
    const copy = LIGHTHOUSE.replace('barley soup', 'pea soup');
    const folded = await build(
      { id: 'a', url: 'https://a.example/1', text: LIGHTHOUSE },
      { id: 'b', url: 'https://b.example/1', text: `${LIGHTHOUSE}\n\n(AFP)` },
      { id: 'c', url: 'https://c.example/1', text: copy },
      { id: 'd', url: 'https://d.example/1', text: LIGHTHOUSE.replaceAll(' the ', ' that ') },
    );
    expect(ids(folded)).toEqual(['a', 'c', 'd']);
  });

  test('are two where one is an excerpt of the other', async () => {
    const flash = LIGHTHOUSE.split('\n\n').slice(0, 3).join('\n\n');
    expect(ids(await build({ id: 'a', text: flash }, { id: 'b', text: LIGHTHOUSE }))).toEqual([
      'a',
      'b',
    ]);
  });

  test('keep the earliest known publication, wherever it stands', async () => {
    const versions = [
      { id: 'later', published: '2024-05-02T10:00:00Z' },
      { id: 'undated' },
      { id: 'first', published: '2024-05-02T11:00:00+02:00' },
      { id: 'latest', published: '2024-06-01' },
    ].map(facts => ({ ...facts, text: LIGHTHOUSE }));
    const between = { id: 'between', text: ORCHARD };
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 0, 3, 2],
    ]) {
      const [one, two, ...rest] = order.map(i => versions[i]!);
      expect(ids(await build(one!, two!, between, ...rest))).toEqual(['between', 'first']);
    }
  });

  test('keep the first where none is known to be earlier', async () => {
    const day = { published: '2024-05-02', text: LIGHTHOUSE };
    const folded = await build(
      { id: 'a', ...day },
      { id: 'b', ...day, published: '2024-05-02T01:00:00Z' },
      { id: 'c', text: LIGHTHOUSE },
    );
    expect(ids(folded)).toEqual(['a']);
  });

  test('know each other by every address that one of them had', async () => {
    const folded = await build(
      { id: 'a', url: 'https://a.example/1', text: LIGHTHOUSE },
      { id: 'b', url: 'https://b.example/1', text: LIGHTHOUSE },
      { id: 'c', url: 'https://b.example/1', text: QUARRY },
    );
    expect(ids(folded)).toEqual(['a']);
  });

  test('may have one id: that is no mistake', async () => {
    const folded = await build({ id: 'a', text: LIGHTHOUSE }, { id: 'a', text: LIGHTHOUSE });
    expect({ code: folded.code, ids: ids(folded) }).toEqual({ code: 0, ids: ['a'] });
  });

  test('leave no temporary file behind', async () => {
    const folder = scratch({ 'a.txt': LIGHTHOUSE });
    await run(['build', '--out', join(folder, 'a.whence'), join(folder, 'a.txt')]);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'a.whence']);
  });
});

describe('the address of an article', () => {
  test.each([
    ['https://WWW.A.example:443/B/?utm_source=x#c', 'a.example/B'],
    ['http://a.example/b?z=1&a=2&fbclid=3', 'a.example/b?a=2&z=1'],
    ['https://a.example/b?at_medium=RSS', 'a.example/b'],
    ['https://a.example/#!/story/7', 'a.example#!/story/7'],
    ['https://a.example/?p=7', 'a.example?p=7'],
    ['https://a.example/', null],
    ['https://www.a.example?utm_source=x', null],
    ['urn:newsml:a', null],
    ['not an address', null],
    [null, null],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  test('stays as it is written where nothing in it tracks', () => {
    expect(withoutTracking('https://a.example/b?x=%20y&z')).toBe('https://a.example/b?x=%20y&z');
    expect(withoutTracking('https://a.example/b?x=1&utm_medium=feed')).toBe(
      'https://a.example/b?x=1',
    );
    expect(withoutTracking('nowhere')).toBe('nowhere');
  });
});

test.each([
  ['2024-05-02', '2024-05-03', true],
  ['2024-05-02', '2024-05-02T00:00:00Z', false],
  ['2024-05-02T11:00:00+02:00', '2024-05-02T10:00:00Z', true],
  ['2024-05-02T10:00:00Z', '2024-05-02T11:00:00+02:00', false],
  ['2024-05-02', null, true],
  [null, '2024-05-02', false],
  ['some day', '2024-05-02', false],
  ['2024-05-02', 'some day', true],
])('%s is before %s: %s', (date, other, earlier) => {
  expect(isEarlier(date, other)).toBe(earlier);
});

/** The measurement that chose `LEAST_LENGTH`: flashes and their stories, repeats and their repeats. */
const EVAL = new URL('../../../shared/eval/', import.meta.url);

describe.skipIf(!existsSync(EVAL))(
  'of real wire stories that hold each other (../shared/eval)',
  () => {
    test('those below the bound are much shorter, those above it nearly the same', () => {
      const lines = (name: string) =>
        readFileSync(new URL(name, EVAL), 'utf8')
          .trim()
          .split('\n')
          .map(line => JSON.parse(line));
      const texts = new Map<string, string>(
        lines('texts/wire.jsonl').map(({ id, text }) => [id, text]),
      );
      const shares = lines('reuse/updates.jsonl').flatMap(({ a, b }) => {
        const [x, y] = [a, b].map(id => new Set(shingle(texts.get(id)!).hashes)) as [
          Set<number>,
          Set<number>,
        ];
        const shared = [...x].filter(hash => y.has(hash)).length;
        const [less, more] = [Math.min(x.size, y.size), Math.max(x.size, y.size)];
        return shared >= 0.98 * less ? [less / more] : [];
      });
      expect(shares.filter(share => share < 0.8)).toHaveLength(18);
      expect(shares.filter(share => share >= 0.8)).toHaveLength(86);
      expect(shares.filter(share => share >= 0.99)).toHaveLength(81);
    });
  },
);
