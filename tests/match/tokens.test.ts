import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../lib/match/tokens';

/** The stretches of the text that became tokens. */
function pieces(text: string): string[] {
  const { starts, ends, length } = tokenise(text);
  return Array.from({ length }, (_, at) => text.slice(starts[at], ends[at]));
}

function hashes(text: string): number[] {
  return [...tokenise(text).hashes];
}

describe('tokenise', () => {
  it.each([
    ['words and numbers', 'Eleven ferries, 42 crew.', ['Eleven', 'ferries', '42', 'crew']],
    ['an apostrophe inside a word', 'the ship’s bell', ['the', 'ship’s', 'bell']],
    ['quotes around words', '‘hello’ “there”', ['hello', 'there']],
    ['soft hyphens', 'co\u00adoper\u00adate', ['co\u00adoper\u00adate']],
    ['Chinese characters one by one', '港口关闭', ['港', '口', '关', '闭']],
    ['Japanese mixed with Latin', '港がAPに', ['港', 'が', 'AP', 'に']],
    ['Thai characters with their marks', 'ท่า', ['ท่', 'า']],
    ['Arabic words', 'أغلق الميناء', ['أغلق', 'الميناء']],
    ['characters beyond the basic plane', '𠀋 𝐁old', ['𠀋', '𝐁old']],
    ['nothing', '', []],
    ['only punctuation', '… — !? \u200b', []],
    ['a lone surrogate', 'a \ud800 b', ['a', 'b']],
  ])('cuts %s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it.each([
    ['case', 'HARBOUR Closed', 'harbour closed'],
    ['typographic apostrophes', 'the port’s', "the port's"],
    ['soft hyphens and zero-width spaces', 'har\u00adbour clo\u200bsed', 'harbour closed'],
    ['ligatures', 'ﬁrst oﬃce', 'first office'],
    ['full-width letters', 'ＡＰ １２', 'AP 12'],
    ['half-width Katakana with voicing marks', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['decomposed accents', 'cafe\u0301 Zu\u0308rich', 'café zürich'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['dashes and line breaks', 'north–south\nline', 'north south line'],
    ['squared units', '5 ㎏', '5 kg'],
  ])('does not tell apart %s', (_, one, other) => {
    expect(hashes(one)).toEqual(hashes(other));
    expect(hashes(one).length).toBeGreaterThan(0);
  });

  it('tells different words apart', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    expect(new Set(hashes(words.join(' '))).size).toBeGreaterThan(19_990);
  });

  it('gives ascending places inside the text, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const { starts, ends, length } = tokenise(text);
        for (let at = 0; at < length; at += 1) {
          expect(starts[at]).toBeLessThan(ends[at]!);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!);
        }
      }),
    );
  });

  it('reads a text and its compositions alike', () => {
    const letter = fc.constantFrom(...'aébçñßøÅğşıéžшйёעبیनি한글港ガ'.normalize('NFC'));
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), words => {
        const text = words.join(' ');
        const expected = hashes(text);
        expect(hashes(text.normalize('NFD'))).toEqual(expected);
        expect(hashes(text.normalize('NFKC'))).toEqual(expected);
      }),
    );
  });
});
