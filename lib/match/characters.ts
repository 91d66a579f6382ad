/** What a character is to the tokeniser. */
export const SEPARATOR = 1;
export const LETTER = 2;
/** A character of a script that is written without spaces: a token of its own. */
export const UNSPACED = 3;
/** Invisible or apostrophe: belongs to the word around it and leaves no trace in its form. */
export const INVISIBLE = 4;
/** A combining mark: belongs to the character before it, begins nothing. */
export const MARK = 5;

const UNKNOWN = 0;

/** `foldUnit` of a code unit that only `normaliseWord` can fold. */
export const COMPLEX = 0xffff;

/**
 * Kinds and folded forms of the code units met so far. Filled as texts need them: a full table, or a
 * regular expression over the whole text, costs tens of milliseconds at start-up.
 */
const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/** What ASCII letters and digits fold to; 0 for the others. Nearly all of most texts. */
export const ASCII_FOLDS = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit))
    ? String.fromCharCode(unit).toLowerCase().charCodeAt(0)
    : 0,
);

/** Letters, numbers, and symbols that NFKC turns into letters or numbers (№, ℃, ㎏, ㈱). */
const LETTER_PATTERN = /[\p{L}\p{N}\u2100-\u214f\u3200-\u33ff]/u;
const MARK_PATTERN = /[\p{M}\uff9e\uff9f]/u;
const INVISIBLE_PATTERN = /['\u2018\u2019\u201b\u02bc\uff07\p{Default_Ignorable_Code_Point}]/u;
const INVISIBLE_ALL = new RegExp(INVISIBLE_PATTERN.source, 'gu');

/** Scripts without spaces, as ranges of code points. */
const UNSPACED_RANGES = [
  [0x0e00, 0x0eff], // Thai, Lao
  [0x1000, 0x109f], // Burmese
  [0x1780, 0x17ff], // Khmer
  [0x3005, 0x3007], // ideographic iteration mark and zero
  [0x3040, 0x30ff], // Hiragana, Katakana
  [0x31f0, 0x31ff], // Katakana extensions
  [0x3400, 0x4dbf], // Han extension A
  [0x4e00, 0x9fff], // Han
  [0xf900, 0xfaff], // Han compatibility
  [0xff66, 0xff9d], // half-width Katakana
  [0x20000, 0x3ffff], // Han extensions beyond the basic plane
] as const;

/** Hangul written as separate jamo, which NFKC composes across characters. */
const JAMO_PATTERN = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc]/;

/** The kind of the character at `at`. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== UNKNOWN) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(text.codePointAt(at)!);
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
}

/** UTF-16 units of the character at `at`: 1 or 2. */
export function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) >= 0xd800 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** The normalised form of a code unit that stands for itself, or `COMPLEX`. */
export function foldUnit(unit: number): number {
  const known = folds[unit]!;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(unit);
  const form = normaliseWord(character);
  const simple =
    form.length === 1 &&
    // "ŉ" is an apostrophe and a letter, whatever is dropped later.
    character.normalize('NFKC').length === 1 &&
    !(unit >= 0xd800 && unit <= 0xdfff) &&
    !MARK_PATTERN.test(character) &&
    !JAMO_PATTERN.test(character);
  const folded = simple ? form.charCodeAt(0) : COMPLEX;
  folds[unit] = folded;
  return folded;
}

/**
 * The normalised form of a word: NFKC, lower case, nothing invisible, no apostrophes. Final sigma
 * folds to sigma, because what lower-casing makes of it depends on the context.
 */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFKC')
    .replace(INVISIBLE_ALL, '')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll('ς', 'σ');
}

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE_PATTERN.test(character)) return INVISIBLE;
  if (MARK_PATTERN.test(character)) return MARK;
  if (!LETTER_PATTERN.test(character)) return SEPARATOR;
  for (const [first, last] of UNSPACED_RANGES) {
    if (codePoint >= first && codePoint <= last) return UNSPACED;
  }
  return LETTER;
}
