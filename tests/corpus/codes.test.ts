import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitWriter, ones, readBits } from '../../lib/corpus/bits';
import { ByteReader } from '../../lib/corpus/byte-reader';
import { ByteWriter } from '../../lib/corpus/byte-writer';
import { bucketsOf, hashValue } from '../../lib/corpus/fingerprint-code';
import { FingerprintIndex } from '../../lib/corpus/fingerprint-index';
import { readDate, writeDate } from '../../lib/corpus/packed-date';
import { openPack } from '../../lib/corpus/read';
import { Rows, writeRows } from '../../lib/corpus/rows';
import type { Entry } from '../../lib/corpus/types';
import { FingerprintWriter } from '../../lib/corpus/write-fingerprints';
import { packOf } from './entries';

describe('bits', () => {
  it('are read as they were written, whatever their width', () => {
    const field = fc
      .integer({ min: 0, max: 32 })
      .chain(width => fc.record({ width: fc.constant(width), value: fc.nat(2 ** width - 1) }));
    fc.assert(
      fc.property(fc.array(field, { maxLength: 200 }), fields => {
        const writer = new BitWriter();
        for (const { value, width } of fields) writer.write(value, width);
        const words = writer.finish();
        let at = 0;
        for (const { value, width } of fields) {
          expect(readBits(words, at, width) >>> 0).toBe(value);
          at += width;
        }
        expect(writer.length).toBe(at);
      }),
    );
  });
});

describe('ones', () => {
  it('counts them, in words with the highest bit too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), bits => {
        const digits = (bits >>> 0).toString(2);
        expect(ones(bits)).toBe(digits.replaceAll('0', '').length);
      }),
    );
  });
});

describe('fingerprints', () => {
  it('are met by every hash with their value and by no other, in dense buckets and in sparse ones', () => {
    const dense = fc.nat(60).map(value => value * 2 ** 20);
    const sparse = fc.nat(2 ** 32 - 1);
    const fingerprint = fc.record({
      hash: fc.oneof(dense, dense, sparse),
      entry: fc.nat(29),
      position: fc.nat(40),
    });
    const code = fc.record({
      range: fc.constantFrom(2 ** 12, 5000, 2 ** 21),
      restBits: fc.constantFrom(0, 4, 8, 12),
      entries: fc.constant(30),
      modulus: fc.constant(13),
    });
    fc.assert(
      fc.property(
        fc.array(fingerprint, { maxLength: 300 }),
        code,
        fc.array(sparse),
        (all, code, others) => {
          const writer = new FingerprintWriter(code);
          for (const { hash, entry, position } of [...all].sort((a, b) => a.hash - b.hash)) {
            writer.add(hash, entry, position);
          }
          const section = writer.finish();
          const index = new FingerprintIndex(new Rows(section, 1), code);
          expect(bucketsOf(code)).toBe(new Rows(section, 1).count);
          const asked = Uint32Array.from([...all.map(({ hash }) => hash), ...others]);
          const hits = index.lookup(asked);
          const found = new Set(
            hits.entries.map(
              (entry, at) => `${hits.positions[at]} ${entry} ${hits.at(at).diagonal}`,
            ),
          );
          const expected = new Set<string>();
          asked.forEach((hash, at) => {
            for (const { hash: other, entry, position } of all) {
              if (hashValue(hash, code.range) !== hashValue(other, code.range)) continue;
              const diagonal = (at + code.modulus - (position % code.modulus)) % code.modulus;
              expected.add(`${at} ${entry} ${diagonal}`);
            }
          });
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('rows', () => {
  it('are where they were put, empty ones and long ones among others', () => {
    const row = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constant(new Uint8Array(5000)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), written => {
        const data = Uint8Array.from(written.flatMap(bytes => [...bytes]));
        const rows = new Rows(
          writeRows(
            written.map(({ length }) => length),
            data,
          ),
          8,
        );
        expect(rows.count).toBe(written.length);
        written.forEach((bytes, at) => {
          expect(rows.bytes(at)).toEqual(bytes);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('numbers and texts', () => {
  it('are read as they were written', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer(), text, (natural, whole, text) => {
        const to = new ByteWriter();
        to.number(natural);
        to.signed(whole);
        to.text(text);
        const from = new ByteReader(to.written());
        expect([from.number(), from.signed(), from.text()]).toEqual([natural, whole, text]);
      }),
    );
  });
});

describe('dates', () => {
  const bytesOf = (date: string) => {
    const to = new ByteWriter();
    writeDate(date, to);
    return to.written();
  };

  it.each([
    ['2026-03-01', 4],
    ['2026-03-01T09:30:00', 7],
    ['2026-03-01T09:30:00Z', 7],
    ['2026-03-01T23:05:09+01:00', 8],
    ['1999-12-31T00:00:00-11:30', 8],
  ])('%s takes at most %i bytes', (date, most) => {
    expect(readDate(new ByteReader(bytesOf(date)))).toBe(date);
    expect(bytesOf(date).length).toBeLessThanOrEqual(most);
  });

  it.each([
    '2026-02-30',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:30:00-00:00',
    '2026-03',
    'spring',
    '+012026-01-01',
    '',
  ])('“%s” is kept to the letter all the same', date => {
    expect(readDate(new ByteReader(bytesOf(date)))).toBe(date);
  });

  it('of any time and offset come back', () => {
    const date = fc.date({ noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -840, max: 840 }), (date, offset) => {
        const iso = date.toISOString();
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
        const sign = offset < 0 ? '-' : '+';
        for (const form of [
          iso,
          iso.slice(0, -5),
          `${iso.slice(0, -5)}${sign}${hours}:${minutes}`,
        ]) {
          expect(readDate(new ByteReader(bytesOf(form)))).toBe(form);
        }
      }),
    );
  });
});

describe('entries', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('Harbour Courier', 'Valley Post', '© 2026'),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const url = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom('https://a.example/', 'https://a.example/b/c/', 'mailto:x', '', '//'),
  );
  const facts: fc.Arbitrary<Omit<Entry, 'id'>> = fc.record({
    url: maybe(url),
    publisher: maybe(text),
    title: maybe(text),
    published: maybe(fc.oneof(text, fc.constantFrom('2026-03-01', '2026-03-01T01:02:03Z'))),
    language: maybe(fc.constantFrom('en', 'de-at')),
    authors: fc.array(text, { maxLength: 3 }),
    agencies: fc.array(text, { maxLength: 3 }),
    copyright: maybe(
      fc.record({ holder: maybe(text), year: maybe(fc.integer()), notice: maybe(text) }),
    ),
    licence: maybe(text),
  });

  it('come back from a pack as they were, whatever is known of them', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), known => {
        const entries = known.map((facts, at) => ({ id: `${at}`, ...facts }));
        const body = 'one two three four five six seven eight';
        const corpus = openPack(
          packOf(
            entries.map(entry => ({ entry, text: body })),
            { without: ['rewrites'] },
          ),
        );
        const read = Array.from({ length: corpus.size }, (_, at) => corpus.entry(at));
        expect(read.sort((a, b) => Number(a.id) - Number(b.id))).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });
});
