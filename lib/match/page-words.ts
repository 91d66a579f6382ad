import { likelyKept } from './likely-kept';
import { hasDigit } from './numbers';
import type { ShingleRoom } from './shingles';
import { beginsSentence, isCapital, NO_STEM, NOT_PLAIN, stemAt } from './stems';
import type { Shingles } from './types';
import { winnowed } from './winnow';

const UNKNOWN = 0;
const PLAIN = 1;
const NAME = 2;

/** A page's words as a judgement of its passages needs them: looked at when asked for, and once. */
export class PageWords {
  #stems: Int32Array | null = null;
  #hasAllStems = false;
  /** `UNKNOWN`, `PLAIN` or `NAME`. */
  #plain: Uint8Array | null = null;
  /** 1 for each shingle that winnowing keeps, by window. */
  readonly #winnowed = new Map<number, Uint8Array>();

  constructor(
    readonly text: string,
    readonly shingles: Shingles,
    readonly room: ShingleRoom | null = null,
  ) {}

  /** Stem of a token, or `NO_STEM`. */
  stem(token: number): number {
    this.#stems ??= this.shingles.tokens.stems.slice();
    const known = this.#stems[token]!;
    if (known !== NOT_PLAIN) return known;
    const stem = stemAt(this.text, this.shingles.tokens, token);
    this.#stems[token] = stem;
    return stem;
  }

  /** Those of all tokens. */
  stems(): Int32Array {
    this.#stems ??= this.shingles.tokens.stems.slice();
    const stems = this.#stems;
    if (!this.#hasAllStems) {
      for (let token = 0; token < stems.length; token += 1) {
        if (stems[token] === NOT_PLAIN) this.stem(token);
      }
      this.#hasAllStems = true;
    }
    return stems;
  }

  /** Neither a name nor a number, as far as capitals tell. */
  isPlain(token: number): boolean {
    if (this.shingles.tokens.stems[token] !== NOT_PLAIN) return true;
    this.#plain ??= new Uint8Array(this.shingles.tokens.length);
    const known = this.#plain[token]!;
    if (known !== UNKNOWN) return known === PLAIN;
    const isPlain = this.#looksPlain(token);
    this.#plain[token] = isPlain ? PLAIN : NAME;
    return isPlain;
  }

  #looksPlain(token: number): boolean {
    const { tokens } = this.shingles;
    const start = tokens.starts[token]!;
    if (hasDigit(this.text, start, tokens.ends[token]!)) return false;
    return !isCapital(this.text, start) || beginsSentence(this.text, tokens, token);
  }

  /** Whether some window of shingles has its smallest hash here: nothing else can be all that it meets. */
  isWinnowed(position: number, window: number): boolean {
    return this.#winnowedBy(window)[position] === 1;
  }

  /** Positions of the shingles that a source which has them likely keeps. */
  likelyKept(window: number): Uint32Array {
    const { hashes } = this.shingles;
    const room = this.room?.likely.take(hashes.length);
    return likelyKept(hashes, this.#winnowedBy(window), window, room);
  }

  #winnowedBy(window: number): Uint8Array {
    let kept = this.#winnowed.get(window);
    if (!kept) {
      const { hashes } = this.shingles;
      const isFirst = this.#winnowed.size === 0;
      kept = winnowed(
        hashes,
        window,
        isFirst ? this.room?.kept.take(hashes.length).fill(0, 0, hashes.length) : undefined,
      );
      this.#winnowed.set(window, kept);
    }
    return kept;
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
