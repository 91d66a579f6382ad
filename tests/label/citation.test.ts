import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CslItem, citationOf, cslJson } from '../../lib/label/citation';
import * as reports from '../components/gallery/reports';

/** All that an item may hold after the schema csl-data.json 1.0.2, of what is used here, with its kind. */
const SCHEMA: Record<string, (value: unknown) => boolean> = {
  id: isText,
  type: value => value === 'article-newspaper' || value === 'webpage',
  title: isText,
  author: value =>
    Array.isArray(value) &&
    value.every(one => Object.keys(one).join() === 'literal' && isText(one.literal)),
  'container-title': isText,
  publisher: isText,
  issued: isDate,
  accessed: isDate,
  URL: isText,
  language: isText,
  note: isText,
};

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isDate(value: unknown): boolean {
  const { 'date-parts': ranges, ...rest } = value as { 'date-parts': number[][] };
  return (
    Object.keys(rest).length === 0 &&
    ranges.length === 1 &&
    ranges.every(parts => parts.length >= 1 && parts.length <= 3 && parts.every(Number.isInteger))
  );
}

function problems(item: CslItem): string[] {
  return Object.entries(item).flatMap(([key, value]) => (SCHEMA[key]?.(value) ? [] : [key]));
}

describe('the citation of a page', () => {
  it('cites the source with all who must be credited', () => {
    expect(citationOf(reports.uncredited, '2024-01-04T09:00:00Z')).toEqual({
      id: 'https://www.coast-courier.example/2023/harbour-reopens',
      type: 'article-newspaper',
      author: [{ literal: 'Mara Lindqvist' }],
      'container-title': 'Coast Courier',
      publisher: 'Coast Courier',
      issued: { 'date-parts': [[2023, 12, 7]] },
      accessed: { 'date-parts': [[2024, 1, 4]] },
      URL: 'https://www.coast-courier.example/2023/harbour-reopens',
      language: 'en',
      note: 'AFP (Agence France-Presse), AP (The Associated Press), Reuters\n©2023 Coast Courier. All rights reserved. Copying this article without leave is not allowed and may have consequences.',
    });
  });

  it('cites the page itself when nothing matches', () => {
    const { title, author, URL: address } = citationOf(reports.unmatched);
    expect([title, author, address]).toEqual([
      'Harbour opens again after the storm',
      [{ literal: 'Ines Ferreira' }, { literal: 'Tom Abara' }],
      'https://example-news.example/storm',
    ]);
  });

  it.each(Object.entries(reports))('has the fields of the schema and no other: %s', (_, report) => {
    const item = citationOf(report, '2024-01-04');
    expect(problems(item)).toEqual([]);
    expect(JSON.parse(cslJson(item))).toEqual([item]);
  });

  it.each([
    ['2023', [2023]],
    ['2023-07', [2023, 7]],
    ['2023-07-09T23:30:00-05:00', [2023, 7, 9]],
    ['2023-13-01', null],
    ['yesterday', null],
    ['', null],
  ])('writes the date %j as %j', (published, parts) => {
    const report = { ...reports.unmatched, stated: { ...reports.unmatched.stated, published } };
    const { issued } = citationOf(report);
    expect(issued?.['date-parts'][0] ?? null).toEqual(parts);
  });

  it('stays within the schema whatever a page claims', () => {
    fc.assert(
      fc.property(
        fc.record({ publisher: fc.string(), published: fc.string(), url: fc.string() }),
        fc.array(fc.string({ minLength: 1 })),
        ({ publisher, published, url }, authors) => {
          const stated = { ...reports.unmatched.stated, publisher, published, authors };
          const item = citationOf({ ...reports.unmatched, url, stated });
          expect(problems(item)).toEqual([]);
          expect(item.URL ?? 'https:').toMatch(/^https?:/);
        },
      ),
    );
  });
});
