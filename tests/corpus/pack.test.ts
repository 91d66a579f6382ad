import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackBuilder } from '../../lib/corpus/build';
import { PackError } from '../../lib/corpus/problems';
import { openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { fingerprint } from '../../lib/match/fingerprint';
import { shingle } from '../../lib/match/shingles';
import { randomArticle } from '../fixtures/random-text';

function entry(id: string): Entry {
  return {
    id,
    url: `https://harbour.example/${id}`,
    publisher: 'Harbour Courier',
    title: null,
    published: '2026-03-01',
    language: 'en',
    authors: ['Ada Quay'],
    agencies: ['AFP'],
    copyright: { holder: 'Harbour Courier', year: 2026, notice: '© 2026 Harbour Courier' },
    licence: null,
  };
}

/** Ids in the order of their numbers, which is the order of entries in a pack. */
function idOf(at: number): string {
  return `article-${String(at).padStart(3, '0')}`;
}

function packOf(texts: string[]): Uint8Array {
  const builder = new PackBuilder({ name: 'test' });
  texts.forEach((text, at) => {
    builder.add(entry(idOf(at)), text);
  });
  return builder.finish();
}

const texts = Array.from({ length: 40 }, (_, seed) => randomArticle(300, seed));
const pack = packOf(texts);

function problem(bytes: Uint8Array): string {
  try {
    openPack(bytes);
    return 'none';
  } catch (error) {
    if (error instanceof PackError) return error.code;
    throw error;
  }
}

describe('a pack', () => {
  it('gives back what it was built from', () => {
    const corpus = openPack(pack);
    expect(corpus.name).toBe('test');
    expect(corpus.size).toBe(texts.length);
    expect(corpus.entry(7)).toEqual(entry(idOf(7)));
    expect(corpus.tokens(3)).toBe(shingle(texts[3]!).tokens.length);
  });

  it('finds every fingerprint of an article, and others by accident only', () => {
    const corpus = openPack(pack);
    texts.forEach((text, at) => {
      const kept = fingerprint(shingle(text));
      const found = corpus.lookup(kept.hashes).byEntry();
      const met = new Set(found.get(at)!.map(({ position }) => position));
      expect(met.size).toBe(kept.hashes.length);
      for (const [entry, hits] of found) if (entry !== at) expect(hits).toHaveLength(1);
    });
  });

  it('knows where in its article a fingerprint stood', () => {
    const corpus = openPack(pack);
    const found = corpus.lookup(shingle(texts[5]!).hashes).byEntry().get(5)!;
    expect(found.every(({ diagonal }) => diagonal === 0)).toBe(true);
    const later = corpus
      .lookup(shingle(`one two three ${texts[5]!}`).hashes)
      .byEntry()
      .get(5)!;
    expect(later.every(({ diagonal }) => diagonal === 3)).toBe(true);
  });

  it('has the same bytes each time it is built', () => {
    expect(packOf(texts)).toEqual(pack);
  });

  it('can be opened at any offset of a larger buffer', () => {
    for (const offset of [0, 1, 2, 3]) {
      const buffer = new Uint8Array(pack.length + 8);
      buffer.set(pack, offset);
      expect(openPack(buffer.subarray(offset, offset + pack.length)).size).toBe(texts.length);
    }
  });

  it('may be empty', () => {
    const corpus = openPack(packOf([]));
    expect(corpus.size).toBe(0);
    expect(corpus.lookup(shingle(texts[0]!).hashes).byEntry().size).toBe(0);
  });

  it('refuses an id that is used twice', () => {
    const builder = new PackBuilder({ name: 'test' });
    builder.add(entry('a'), texts[0]!);
    expect(() => builder.add(entry('a'), texts[1]!)).toThrow('used twice');
  });

  it('forgets what stands in too many articles', () => {
    const notice = randomArticle(60, 999);
    const corpus = openPack(packOf(texts.map(text => `${text}\n\n${notice}`)));
    expect(corpus.lookup(shingle(notice).hashes).byEntry().size).toBe(0);
    expect(corpus.lookup(shingle(texts[0]!).hashes).byEntry().size).toBe(1);
  });

  it('holds no word of a text', () => {
    const bytes = Buffer.from(pack).toString('latin1');
    const words = texts[0]!.match(/\p{L}{6,}/gu)!;
    expect(words.filter(word => bytes.includes(word))).toEqual([]);
  });
});

describe('a file that is not a sound pack', () => {
  it('is refused when it is something else', () => {
    expect(problem(new Uint8Array())).toBe('not-a-pack');
    expect(problem(new TextEncoder().encode('<!doctype html><title>404</title>'))).toBe(
      'not-a-pack',
    );
  });

  it('is refused politely when it is newer', () => {
    const newer = pack.slice();
    newer[4] = 9;
    expect(problem(newer)).toBe('newer-version');
  });

  it('is refused wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: pack.length - 1 }), length => {
        expect(problem(pack.slice(0, length))).toBe('truncated');
      }),
    );
  });

  it('is refused when it is longer than it says', () => {
    const longer = new Uint8Array(pack.length + 4);
    longer.set(pack);
    expect(problem(longer)).toBe('corrupt');
  });

  it('is refused whichever byte was damaged', () => {
    const anywhere = fc.integer({ min: 0, max: pack.length - 1 });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = pack.slice();
        damaged[at]! ^= change;
        const isPadding = sectionPadding(pack).includes(at);
        if (!isPadding) expect(problem(damaged)).not.toBe('none');
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes a reader fail in another way', () => {
    const header = pack.slice(0, 8);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), rest => {
        problem(rest);
        problem(Uint8Array.from([...header, ...rest]));
      }),
    );
  });
});

/** Bytes between sections, which nothing reads. */
function sectionPadding(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer);
  const padding: number[] = [];
  for (let at = 0; at < view.getUint16(6, true); at += 1) {
    const end = view.getUint32(32 + at * 16 + 4, true) + view.getUint32(32 + at * 16 + 8, true);
    for (let byte = end; byte % 4 !== 0; byte += 1) padding.push(byte);
  }
  return padding;
}
