import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/cli/dates';
import { checkRecord } from '../../lib/cli/record';

describe('a record', () => {
  test('keeps the difference between unsaid and none', () => {
    expect(checkRecord({ text: 'x', publisher: null, authors: [] })).toEqual({
      record: { text: 'x', publisher: null, authors: [] },
    });
  });

  test('may have a number for its id, and fields that nobody knows', () => {
    expect(checkRecord({ id: 7, text: 'x', mood: 'wistful' })).toEqual({
      record: { id: '7', text: 'x' },
    });
  });

  test('says nothing by an empty string', () => {
    expect(checkRecord({ text: 'x', title: '  ' })).toEqual({ record: { text: 'x', title: null } });
  });

  test('loses a date that is none, with a warning, and is kept', () => {
    expect(checkRecord({ text: 'x', published: 'soon' })).toEqual({
      record: { text: 'x' },
      warning: '“published” is not a date and was left out: soon',
    });
  });

  test.each([
    [
      { url: 'gazette.example/1' },
      '“url” is not a web address and was left out: gazette.example/1',
    ],
    [{ url: 'file:///etc/hosts' }, '“url” is not a web address and was left out'],
    [
      { copyright: { holder: 'Gazette', year: 2021, notice: '© 2019–2020 Gazette' } },
      '“copyright” contradicts itself and was left out: the year is 2021, the notice says 2019, 2020',
    ],
  ])('loses what cannot be so, with a warning, and is kept: %j', (facts, warning) => {
    expect(checkRecord({ text: 'x', ...facts })).toEqual({
      record: { text: 'x' },
      warning: expect.stringContaining(warning),
    });
  });

  test('keeps a notice that says its year, or none', () => {
    for (const notice of ['© 2019–2021 Gazette', '© Gazette, order 12021']) {
      const record = { text: 'x', copyright: { holder: 'Gazette', year: 2021, notice } };
      expect(checkRecord(record)).toEqual({ record });
    }
  });

  test.each([
    [[], 'is not a record'],
    ['text', 'is not a record'],
    [null, 'is not a record'],
    [{ text: 7 }, '“text” must be a string'],
    [{ text: 'x', authors: 'me' }, '“authors” must be a list of strings'],
    [{ text: 'x', agencies: [1] }, '“agencies.0”'],
    [{ text: 'x', copyright: '© me' }, '“copyright” must be an object with holder, year, notice'],
    [{ text: 'x', copyright: { year: 'MMXX' } }, '“copyright.year” must be a year'],
    [{ text: 'x', id: '' }, '“id” must not be empty'],
  ])('%j is refused: %s', (value, problem) => {
    expect(checkRecord(value)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('a date in a record', () => {
  test.each([
    ['2024-05-31', '2024-05-31'],
    ['2024-05', '2024-05'],
    ['2024-05-31T09:30:00Z', '2024-05-31T09:30:00Z'],
    ['2024-05-31T09:30+0200', '2024-05-31T09:30+02:00'],
    ['2024-05-03 15:47:42.389000+00:00', '2024-05-03T15:47:42+00:00'],
    ['26-FEB-1987 15:03:27.51', '1987-02-26T15:03:27'],
    ['Tue, 03 Jun 2003 09:39:21 GMT', '2003-06-03T09:39:21Z'],
    ['3 June 2003', '2003-06-03'],
    ['2024-13-01', null],
    ['2024-02-28T25:00', '2024-02-28'],
    ['27-MAR-1987 00:03:45.90&#5;F', '1987-03-27T00:03:45'],
    ['9-APR-1987 by guess', '1987-04-09'],
    ['2024-05-31-7', null],
    ['20240-05-31', null],
    ['31 Foo 2003', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });
});
