import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/corpus/types';
import { periodOf } from '../../lib/label/period';
import { whoWasFirst } from '../../lib/label/who-was-first';

const NOW = '2026-11-24T09:00:00Z';

function first(
  page: string | null,
  source: string | null,
  modified: string | null = null,
  now: string | null = NOW,
) {
  const { which, ...rest } = whoWasFirst({ published: page, modified }, entry(source), now);
  return 'because' in rest ? rest.because : which;
}

function entry(published: string | null): Entry {
  return {
    id: '1',
    url: 'https://gazette.example/crane',
    publisher: 'Harbour Gazette',
    title: 'A crane has fallen',
    published,
    language: 'en',
    authors: [],
    agencies: [],
    copyright: null,
    licence: null,
  };
}

describe('who was first', () => {
  it.each([
    ['days apart', '2023-11-10', '2023-11-07', 'source'],
    ['days apart, the other way', '2023-11-04', '2023-11-07', 'page'],
    ['two days apart, without times', '2023-11-09', '2023-11-07', 'source'],
    ['minutes apart in one zone', '2023-11-07T10:31Z', '2023-11-07T10:30Z', 'source'],
    ['an hour apart across zones', '2023-11-07T10:30+01:00', '2023-11-07T10:30Z', 'page'],
    ['across midnight', '2023-11-08T00:30+02:00', '2023-11-07T23:00Z', 'page'],
    ['zones without a colon', '2023-11-07T12:00+0100', '2023-11-07T10:59:30Z', 'source'],
  ])('is told by dates that are %s', (_, page, source, expected) => {
    expect(first(page, source)).toBe(expected);
  });

  it.each([
    ['the page has no date', null, '2023-11-07', 'page-undated'],
    ['the page has words for a date', 'last Tuesday', '2023-11-07', 'page-undated'],
    ['the page has but a year', '2023', '2023-11-07', 'page-undated'],
    ['the page has a day that no month has', '2023-02-30', '2023-11-07', 'page-undated'],
    ['the source has no date', '2023-11-07', null, 'source-undated'],
    ['both have the same day', '2023-11-07', '2023-11-07', 'same-day'],
    ['one of them has no time', '2023-11-07', '2023-11-07T10:00Z', 'same-day'],
    ['days without times follow each other', '2023-11-08', '2023-11-07', 'time-zone'],
    ['hours without zones are near', '2023-11-07T18:00', '2023-11-07T10:00', 'time-zone'],
    ['both are of the same minute', '2023-11-07T10:30Z', '2023-11-07T10:30:20Z', 'same-time'],
    ['the page is of tomorrow', '2026-11-26', '2023-11-07', 'page-implausible'],
    ['the page is of a computer’s zero', '1970-01-01T00:00:00Z', '2023-11-07', 'page-implausible'],
    ['the source is of next year', '2023-11-07', '2027-11-07', 'source-implausible'],
    ['the source is of the year 1', '2023-11-07', '0001-01-01', 'source-implausible'],
  ])('is not told when %s', (_, page, source, expected) => {
    expect(first(page, source)).toBe(expected);
  });

  it('is not told when an older page was changed after the source appeared', () => {
    expect(first('2023-11-01', '2023-11-07', '2023-11-09')).toBe('page-updated');
    expect(first('2023-11-01', '2023-11-07', '2023-11-02')).toBe('page');
    expect(first('2023-11-12', '2023-11-07', '2023-11-13')).toBe('source');
  });

  it('does not call a date of today the future anywhere on earth', () => {
    expect(first('2026-11-24T22:00+14:00', '2023-11-07')).toBe('source');
    expect(first('2026-11-25', '2023-11-07', null, '2026-11-24T11:00:00Z')).toBe('source');
  });

  it('asks no clock when none is given', () => {
    expect(first('2099-01-01', '2023-11-07', null, null)).toBe('source');
  });

  const instant = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2026-11-20T00:00:00Z'),
    noInvalidDate: true,
  });

  it('never says the contrary of what the clocks would, however little of a date is written', () => {
    const cut = fc.constantFrom(
      (iso: string) => iso,
      (iso: string) => iso.slice(0, 10),
      (iso: string) => `${iso.slice(0, 16)}`,
      (iso: string) => `${iso.slice(0, 16)}Z`,
    );
    fc.assert(
      fc.property(instant, instant, cut, cut, (page, source, cutPage, cutSource) => {
        const said = first(cutPage(page.toISOString()), cutSource(source.toISOString()));
        if (said === 'page') expect(page.getTime()).toBeLessThan(source.getTime());
        if (said === 'source') expect(source.getTime()).toBeLessThan(page.getTime());
      }),
    );
  });

  it('is the other way round when page and source change places', () => {
    const turned = { page: 'source', source: 'page' } as Record<string, string>;
    fc.assert(
      fc.property(instant, instant, (page, source) => {
        const [a, b] = [page.toISOString(), source.toISOString()];
        const said = first(a, b);
        expect(first(b, a)).toBe(turned[said] ?? said);
      }),
    );
  });
});

describe('the period of a date', () => {
  it.each([
    ['2023-11-07T10:30:00Z', 0, 999],
    ['2023-11-07T10:30Z', 0, 59_999],
    ['2023-11-07T10:30', -13 * 3_600_000, 10 * 3_600_000 + 59_999],
    ['2023-11-07 11:30+01:00', 0, 59_999],
  ])('of %s is as wide as what it leaves open', (date, earliest, latest) => {
    const base = Date.UTC(2023, 10, 7, 10, 30);
    expect(periodOf(date)).toMatchObject({ earliest: base + earliest, latest: base + latest });
  });
});
