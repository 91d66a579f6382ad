import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Spool } from '../../lib/cli/spool';
import { scratch } from './scratch';

describe('a spool', () => {
  test('gives back every text, whenever it is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40_000 }), fc.nat()),
        ),
        writes => {
          const spool = new Spool(scratch());
          const texts: string[] = [];
          const places = writes.map(([text, times, asked]) => {
            texts.push(text.repeat(times));
            const place = spool.append(texts.at(-1)!);
            return { place, asked };
          });
          for (const { asked } of places) {
            const i = asked % places.length;
            expect(spool.read(places[i]!.place)).toBe(texts[i]);
          }
          spool.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  test('has no name in its folder', () => {
    const folder = scratch();
    const spool = new Spool(folder);
    spool.append('x'.repeat(2 ** 21));
    expect(readdirSync(folder)).toEqual([]);
    spool.close();
  });

  test('says when there is no folder for it', () => {
    expect(() => new Spool(join(scratch(), 'missing'))).toThrow('ENOENT');
  });
});
