import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENCIES, agencyByCode } from '../../lib/label/agencies';
import { readByline } from '../../lib/label/byline';
import { compare } from '../../lib/label/compare';
import { readContributed } from '../../lib/label/contributed';
import { readDateline } from '../../lib/label/dateline';
import { readEndCredit } from '../../lib/label/end-credit';
import { agenciesIn } from '../../lib/label/find-agencies';
import { parseNotice } from '../../lib/label/notice';
import { stated } from '../../lib/label/stated';
import type { Place } from '../../lib/page/types';
import { cpuTime } from '../fixtures/cpu-time';
import { linkedArticle, party, reading } from './reading';

const PLACES: Place[] = ['byline', 'lead', 'body', 'tail', 'caption', 'notice', 'footer'];

/** Lines made of the pieces that credit lines are made of, and of anything else. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            '(',
            ')',
            '【',
            '】',
            '/',
            ' - ',
            ' — ',
            ': ',
            ', ',
            '©',
            '2024',
            '. ',
            'By ',
            'Quelle: ',
            '電',
            '=',
            '\u0301',
          ],
        ),
        fc.constantFrom(...AGENCIES.flatMap(agency => [...agency.short, ...agency.names])),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      { maxLength: 20 },
    )
    .map(parts => parts.join('')),
);

describe('any page', () => {
  it('is labelled without an error, and every word of evidence stands in the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PLACES), line), { maxLength: 8 }),
        line,
        (lines, author) => {
          const page = reading({
            lines,
            linkedData: [linkedArticle({ authors: [party(author)] })],
          });
          const said = stated(page);
          const texts = [...lines.map(([, text]) => text), author];
          for (const { evidence } of [...said.agencies, ...said.photoAgencies])
            expect(texts.some(text => text.includes(evidence))).toBe(true);
          for (const { code } of said.agencies) expect(agencyByCode(code)?.kind).not.toBe('photo');
          if (said.copyright) expect(texts).toContain(said.copyright.notice);
          expect(compare(page, said, []).verdict).toBe('unmatched');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gets findings that lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(line, text => {
        let until = 0;
        for (const { start, end } of agenciesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(until);
          expect(end).toBeGreaterThan(start);
          until = end;
        }
        expect(until).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('cost', () => {
  const context = { language: 'en', authors: [] };
  const readers: Record<string, (line: string) => unknown> = {
    dateline: readDateline,
    byline: line => readByline(line, context),
    'end credit': readEndCredit,
    contributed: readContributed,
    notice: parseNotice,
    names: agenciesIn,
    page: line => stated(reading({ lines: PLACES.map(place => [place, line]) })),
  };
  const hostile = [
    '(',
    ')(',
    'AP ',
    'Associated ',
    '© ',
    '. ',
    '.',
    ',',
    ' - ',
    '新华社',
    'By ',
    '/',
    'a',
    ' ',
    'with files from ',
    '2024-',
    'Inc. ',
  ];
  const cases = Object.keys(readers).flatMap(name => hostile.map(piece => [name, piece] as const));

  it.each(cases)('of reading a %s grows no faster than lines of %j', (name, piece) => {
    const read = readers[name]!;
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuTime(() => read(text));
    };
    time(1000);
    const [once, fourfold] = [time(5000), time(20_000)];
    expect(fourfold).toBeLessThan(10 * once + 10);
  });
});
