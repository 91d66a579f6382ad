import type { Alteration } from '../../lib/label/types';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const NUMBER = /\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu;
const SEPARATOR = /[^\p{Nd}]/gu;
const MARKS = /\p{M}/gu;
const POSSESSIVE = /['’]s?$/;
/** Words of one name in two inflections or spellings begin with so many equal letters. */
const SAME_BEGINNING = 4;
const GRAM_WORDS = 3;
/** A quotation is the source's when it has this share of its runs of three words. */
const SAME_QUOTATION = 0.8;

const SPELT: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/**
 * What a text says, read plainly from the text itself: the judge of what is reported of its rewrites. It
 * is meant to side with the text: a word that begins like one of its own is taken for that one.
 */
export class Said {
  readonly #words: Set<string>;
  readonly #numbers: Set<string>;
  readonly #grams: Set<string>;
  readonly #initials: string;
  readonly #plain: string;

  constructor(text: string) {
    const words = wordsOf(text);
    this.#plain = ` ${words.join(' ')} `;
    this.#words = new Set(words);
    this.#numbers = new Set(numbersOf(text));
    this.#grams = new Set(gramsOf(words));
    this.#initials = words.map(word => word[0]).join('');
  }

  /** Whether the text says the same thing somewhere. */
  says({ kind, text, before, after }: Alteration): boolean {
    if (kind === 'number') return numbersOf(text).some(number => this.#numbers.has(number));
    if (kind === 'quotation') return this.#quotes(text);
    if (kind === 'negation') return this.#denies(text, before, after);
    return wordsOf(text).every(word => this.#names(word));
  }

  #names(word: string): boolean {
    if (this.#words.has(word) || this.#numbers.has(word)) return true;
    for (const own of this.#words) if (isAlike(own, word)) return true;
    return word.length >= 3 && word.length <= 6 && this.#initials.includes(word);
  }

  #quotes(text: string): boolean {
    const grams = gramsOf(wordsOf(text));
    const same = grams.filter(gram => this.#grams.has(gram)).length;
    return same >= grams.length * SAME_QUOTATION;
  }

  /** The word that denies beside one of its neighbours. */
  #denies(text: string, before: string, after: string): boolean {
    const here = wordsOf(text).join(' ');
    const last = wordsOf(before).at(-1) ?? '';
    const next = wordsOf(after)[0] ?? '';
    return this.#plain.includes(` ${last} ${here} `) || this.#plain.includes(` ${here} ${next} `);
  }
}

function isAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < SAME_BEGINNING) return false;
  const equal = Math.max(SAME_BEGINNING, Math.ceil(shorter * 0.8));
  return one.slice(0, equal) === other.slice(0, equal);
}

function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) =>
    word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(POSSESSIVE, ''),
  );
}

function gramsOf(words: readonly string[]): string[] {
  return words.slice(GRAM_WORDS - 1).map((_, at) => words.slice(at, at + GRAM_WORDS).join(' '));
}

/** Digits without separators, also of what is spelt out. */
function numbersOf(text: string): string[] {
  const digits = Array.from(text.matchAll(NUMBER), ([number]) => number.replace(SEPARATOR, ''));
  const parts = text.match(/\p{Nd}+/gu) ?? [];
  const spelt = wordsOf(text)
    .map(word => SPELT.indexOf(word))
    .filter(value => value >= 0);
  return [...digits, ...parts, ...spelt.map(String)];
}
