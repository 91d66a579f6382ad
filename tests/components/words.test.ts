import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWords, type Words } from '../../components/words';
import { getMessageFrom } from '../../lib/speech/get-message';
import { messagesOf } from './messages';

const wordsOf = (language: string, locale = language): Words =>
  makeWords(getMessageFrom(messagesOf(language)), locale);

const en = wordsOf('en');
const ar = wordsOf('ar');

describe('words', () => {
  it('follow the region of the reader', () => {
    expect(wordsOf('en', 'en-GB').date('2023-12-07')).toBe('7 December 2023');
    expect(wordsOf('en', 'en-US').date('2023-12-07')).toBe('December 7, 2023');
  });

  it('write numbers and dates in their own language when the reader has another', () => {
    const words = wordsOf('en', 'fr');
    expect(words.locale).toBe('en');
    expect(words.date('2023-12-07')).toBe('December 7, 2023');
  });

  it('take the form of the plural that the language has for a count', () => {
    expect([1, 2].map(count => en.plural('passages', count))).toEqual(['1 passage', '2 passages']);
    const forms = [0, 1, 2, 3, 11, 100].map(count => ar.plural('passages', count));
    expect(new Set(forms).size).toBe(6);
  });

  it('run from right to left in Arabic', () => {
    expect([en.direction, ar.direction]).toEqual(['ltr', 'rtl']);
  });

  it('isolate a name that runs against the sentence, and no other', () => {
    expect(en.translate('title_from', ['Coast Courier'])).toBe('From Coast Courier');
    expect(en.translate('title_from', ['الميناء'])).toBe('From \u2068الميناء\u2069');
    expect(ar.translate('title_from', ['Coast Courier'])).toContain('\u2068Coast Courier\u2069');
  });

  it('isolate the names of a list one by one, and the list no more', () => {
    expect(en.list(['Mara', 'ليلى'])).toBe('Mara and \u2068ليلى\u2069');
    const sentence = en.translate('attribution_authors', [en.list(['Mara', 'ليلى'])]);
    expect(sentence).toBe('By: Mara and \u2068ليلى\u2069');
  });
});

describe('a date', () => {
  it.each([
    ['2023-12-07', 'December 7, 2023'],
    ['2023-12-07T23:30:00-08:00', 'December 7, 2023'],
    ['2023-12', 'December 2023'],
    ['2023', '2023'],
    ['2023-13-45', '2023-13-45'],
    ['last Tuesday', 'last Tuesday'],
    ['', ''],
  ])('%j reads %j', (iso, read) => {
    expect(en.date(iso)).toBe(read);
  });

  it('of any form is written without an error', () => {
    fc.assert(fc.property(fc.string(), iso => typeof en.date(iso) === 'string'));
  });
});

describe('a share', () => {
  it('is nothing or all only when it is exactly that', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
        const read = en.percent(share);
        expect(read === '0%').toBe(share === 0);
        expect(read === '100%').toBe(share === 1);
      }),
    );
  });

  it('is rounded to whole percents', () => {
    expect([0.914, 0.915, 0.004, 0.9999].map(en.percent)).toEqual(['91%', '92%', '1%', '99%']);
  });
});
