/** Letters that carry no combining mark and yet are written without it in capitals or abroad. */
const PLAIN: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

const MARKS = /\p{M}/gu;
const SPECIAL = /[ıłøđßæœ]/g;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Han, kana, hangul: scripts in which a name need not stand between spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word with capitals, accents and ligatures taken away, for comparing names. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SPECIAL, letter => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

/** A name with capitals, accents and punctuation taken away; words are parted by one space. */
export function fold(text: string): string {
  return foldWord(text).replace(NOT_WORD, ' ').trim();
}

/** A run of letters and digits in a text; offsets in UTF-16 units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text in order. Linear. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether the text has letters of a script that is written without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000\u00a0\u202f\u2009]/g;

/** Full-width forms and odd spaces as ASCII, one for one, so that offsets stay true. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, char => {
    const code = char.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}
