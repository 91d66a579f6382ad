import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { BUNDLED_PACK, bundledPack, SHARED } from './bundled-pack';

/** Longer runs than names, places and offices have in common with a text by chance. */
const RUN = 60;

const committed = readFileSync(BUNDLED_PACK);

describe('the bundled pack', () => {
  const entries = entriesOf(committed);

  test('knows the demo article with its title, which is our own', () => {
    const demo = JSON.parse(
      readFileSync(new URL('../demo/record.json', import.meta.url), 'utf8'),
    ) as Entry;
    const { id, url, title, publisher, authors, agencies, copyright } = demo;
    expect(entries.find(entry => entry.id === id)).toMatchObject({
      ...{ url, title, publisher, authors, agencies, copyright },
    });
  });

  test('knows the seed by what it states', () => {
    expect(entries.find(entry => entry.id === 'deutsche-welle-2023')).toMatchObject({
      publisher: 'Deutsche Welle',
      url: null,
      title: null,
      language: 'en',
      agencies: ['AFP', 'AP', 'Reuters'],
      copyright: {
        holder: 'Deutsche Welle',
        year: 2023,
        notice: expect.stringMatching(/^©2023 Deutsche Welle\. All rights reserved\. \S/),
      },
    });
  });

  test('holds titles of nobody else', () => {
    expect(entries.filter(entry => entry.title !== null)).toHaveLength(1);
  });
});

const isThere = existsSync(SHARED);
if (!isThere) console.log('Skipped: ../shared is not there, so the bundled pack is not rebuilt.');

describe.skipIf(!isThere)('the bundled pack beside what it was made of', () => {
  let originals: { title: string; text: string }[] = [];

  beforeAll(() => {
    originals = [...articles(), ...seed()];
  });

  test('is what npm run corpus makes of it, byte for byte', { timeout: 120_000 }, () => {
    expect(Buffer.compare(bundledPack(SHARED).bytes, committed)).toBe(0);
  });

  test('holds no title of an article of others', () => {
    const bytes = committed.toString('utf8');
    const found = originals.filter(({ title }) => title.length > 20 && bytes.includes(title));
    expect(found.map(({ title }) => title)).toEqual([]);
  });

  test('holds no sentence of an article of others', () => {
    // Notices are kept word for word, and stand in some of the texts.
    const facts = entriesOf(committed)
      .filter(entry => entry.title === null)
      .map(entry => JSON.stringify({ ...entry, copyright: null }))
      .join('\n');
    const runs = new Set<string>();
    for (let at = 0; at + RUN <= facts.length; at++) runs.add(facts.slice(at, at + RUN));
    const shared = originals.flatMap(({ text }) => firstRunIn(text, runs));
    expect(shared).toEqual([]);
  });
});

function entriesOf(pack: Uint8Array): Entry[] {
  const corpus = openPack(pack);
  return Array.from({ length: corpus.size }, (_, i) => corpus.entry(i));
}

function firstRunIn(text: string, runs: Set<string>): string[] {
  for (let at = 0; at + RUN <= text.length; at++) {
    const run = text.slice(at, at + RUN);
    if (runs.has(run)) return [run];
  }
  return [];
}

function articles(): { title: string; text: string }[] {
  return readFileSync(new URL('eval/pages/articles.jsonl', SHARED), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .map(({ title, text }) => ({ title: title ?? '', text }));
}

function seed(): { title: string; text: string }[] {
  const folder = new URL('seed/', SHARED);
  return readdirSync(folder)
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
    .map(text => ({ title: text.split('\n')[0]!, text: text.replace(/^.*\n/, '') }));
}
