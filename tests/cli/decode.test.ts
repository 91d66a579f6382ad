import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../lib/cli/decode';

const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decoding a page', () => {
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8 that says so', utf8('<meta charset="utf-8">Köln'), '<meta charset="utf-8">Köln'],
    ['UTF-8 that says nothing', utf8('Žižkov, 東京'), 'Žižkov, 東京'],
    ['UTF-8 with a byte order mark', utf8('\ufeffKöln'), 'Köln'],
    ['Latin-1 that says nothing', latin('K\xf6ln, caf\xe9'), 'Köln, café'],
    ['windows-1252 quotes', latin('\x93ja\x94'), '“ja”'],
    [
      'Cyrillic by its meta tag',
      latin('<meta charset="windows-1251">\xcc\xee\xf1\xea\xe2\xe0'),
      '<meta charset="windows-1251">Москва',
    ],
    [
      'Japanese by its older meta tag',
      latin(
        '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">\x93\x8c\x8b\x9e',
      ),
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">東京',
    ],
    [
      'UTF-8 that says it is something else',
      utf8('<meta charset="gb2312">新华社'),
      '<meta charset="gb2312">新华社',
    ],
    ['UTF-16 with its byte order mark', latin('\xff\xfeK\x00\xf6\x00'), 'Kö'],
    [
      'an encoding nobody knows',
      utf8('<meta charset="klingon">Köln'),
      '<meta charset="klingon">Köln',
    ],
    [
      'a meta tag cut off after charset',
      utf8('<meta http-equiv="content-type" content="charset">Köln'),
      '<meta http-equiv="content-type" content="charset">Köln',
    ],
    ['nothing', utf8(''), ''],
  ];

  test.each(cases)('%s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });

  test.each([
    ['a PDF', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01\x02\x03\x04\x05\x06\x07'), /but a PDF/],
    ['a gzip archive', latin('\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03'), /but a gzip archive/],
    ['bytes of no kind', new Uint8Array(5000), /is not text/],
  ])('%s is refused in words', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message);
  });

  test('text in any script survives the way through UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const kept = text.replace(/[\p{Cc}\ufeff\ufffd<]/gu, '');
        expect(decode(utf8(kept))).toBe(kept);
      }),
    );
  });
});
