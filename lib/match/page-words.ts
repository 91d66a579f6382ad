import { beginsSentence, NO_STEM, NOT_PLAIN, stemAt } from './stems';
import type { Shingles } from './types';
import { winnow } from './winnow';

const UNKNOWN = 0;
const PLAIN = 1;
const NAME = 2;
/** Begins with a capital, or has a digit. */
const NAME_OR_NUMBER = /^\p{Lu}|\p{Nd}/u;
const DIGIT = /\p{Nd}/u;

/** A page's words as a judgement of its passages needs them: looked at when asked for, and once. */
export class PageWords {
  readonly #stems: Int32Array;
  #hasAllStems = false;
  /** `UNKNOWN`, `PLAIN` or `NAME`. */
  readonly #plain: Uint8Array;
  /** 1 for each shingle that winnowing keeps, by window. */
  readonly #winnowed = new Map<number, Uint8Array>();

  constructor(
    readonly text: string,
    readonly shingles: Shingles,
  ) {
    this.#stems = shingles.tokens.stems.slice();
    this.#plain = new Uint8Array(shingles.tokens.length);
  }

  /** Stem of a token, or `NO_STEM`. */
  stem(token: number): number {
    const known = this.#stems[token]!;
    if (known !== NOT_PLAIN) return known;
    const stem = stemAt(this.text, this.shingles.tokens, token);
    this.#stems[token] = stem;
    return stem;
  }

  /** Those of all tokens. */
  stems(): Int32Array {
    if (!this.#hasAllStems) {
      for (let token = 0; token < this.#stems.length; token += 1) this.stem(token);
      this.#hasAllStems = true;
    }
    return this.#stems;
  }

  /** Neither a name nor a number, as far as capitals tell. */
  isPlain(token: number): boolean {
    const known = this.#plain[token]!;
    if (known !== UNKNOWN) return known === PLAIN;
    const isPlain = this.#looksPlain(token);
    this.#plain[token] = isPlain ? PLAIN : NAME;
    return isPlain;
  }

  #looksPlain(token: number): boolean {
    const { tokens } = this.shingles;
    const word = this.text.slice(tokens.starts[token], tokens.ends[token]);
    if (!NAME_OR_NUMBER.test(word)) return true;
    return !DIGIT.test(word) && beginsSentence(this.text, tokens, token);
  }

  /** Whether some window of shingles has its smallest hash here: nothing else can be all that it meets. */
  isWinnowed(position: number, window: number): boolean {
    let kept = this.#winnowed.get(window);
    if (!kept) {
      kept = new Uint8Array(this.shingles.hashes.length);
      for (const at of winnow(this.shingles.hashes, window)) kept[at] = 1;
      this.#winnowed.set(window, kept);
    }
    return kept[position] === 1;
  }

  /** Distinct stems of the tokens that a test accepts. */
  stemsWhere(accepts: (token: number) => boolean): Set<number> {
    const found = new Set<number>();
    for (let token = 0; token < this.shingles.tokens.length; token += 1) {
      if (accepts(token)) found.add(this.stem(token));
    }
    found.delete(NO_STEM);
    return found;
  }
}
