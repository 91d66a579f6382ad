import { factHash } from './fact-hash';
import { finishHash, HASH_SEED, hashUnit } from './hash';

const MARKS = /\p{M}/gu;
const POSSESSIVE = /['’]s$/;
const APOSTROPHE = /['’]/g;
const DOUBLED = /(.)\1+/gu;

/** Leading letters that count: what follows is inflection (see `stems`). */
const STEM_LENGTH = 6;

/**
 * The hash of a name, without accents and inflection. Of longer names only the first letter and the set
 * of the next ones count: swapped and doubled letters are slips of typing. "Austria" and "Australia"
 * differ all the same.
 */
export function nameHash(word: string): number {
  return ASCII_WORD.test(word) ? asciiHash(word) : anyHash(word);
}

/** Most names: letters and digits of ASCII need no normal form, and no strings on the way. */
const ASCII_WORD = /^[A-Za-z0-9]+$/;
const LETTER_N = 0x6e;
const DASH = 0x2d;
const LOWER = 0x20;
const NAME_SEED = hashUnit(HASH_SEED, LETTER_N);

function asciiHash(word: string): number {
  let hash = NAME_SEED;
  let length = 0;
  let first = 0;
  let last = -1;
  for (let at = 0; at < word.length && length < STEM_LENGTH; at += 1) {
    const unit = word.charCodeAt(at);
    const folded = unit >= 0x41 && unit <= 0x5a ? unit | LOWER : unit;
    if (folded === last) continue;
    hash = hashUnit(hash, folded);
    last = folded;
    if (length > 0) sortIn(folded, length - 1);
    else first = folded;
    length += 1;
  }
  if (length < STEM_LENGTH) return finishHash(hash);
  hash = hashUnit(hashUnit(NAME_SEED, first), DASH);
  for (let at = 0; at < length - 1; at += 1) {
    if (at === 0 || nextUnits[at] !== nextUnits[at - 1]) hash = hashUnit(hash, nextUnits[at]!);
  }
  return finishHash(hash);
}

/** Letters behind the first, in order. */
const nextUnits = new Uint8Array(STEM_LENGTH);

function sortIn(unit: number, count: number): void {
  let at = count;
  for (; at > 0 && nextUnits[at - 1]! > unit; at -= 1) nextUnits[at] = nextUnits[at - 1]!;
  nextUnits[at] = unit;
}

function anyHash(word: string): number {
  const plain = word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHE, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(DOUBLED, '$1');
  const stem = plain.slice(0, STEM_LENGTH);
  if (plain.length < STEM_LENGTH) return factHash(`n${stem}`);
  return factHash(`n${stem[0]}-${[...new Set(stem.slice(1))].sort().join('')}`);
}

/** The `nameHash` of initials, which come one after another and are asked for again and again. */
export class InitialsHash {
  /** Initials so far. */
  count = 0;
  #initials = '';
  /** Hash and number of them, each row of equal ones once. */
  #hash = NAME_SEED;
  #distinct = 0;
  #last = -1;
  #isAscii = true;

  /** @param first UTF-16 unit that the name begins with */
  constructor(first: number) {
    this.add(first);
  }

  /** @param capital UTF-16 unit that a word of the name begins with */
  add(capital: number): void {
    const unit = capital | LOWER;
    this.#initials += String.fromCharCode(capital);
    this.count += 1;
    if (unit >= 0x80) this.#isAscii = false;
    if (unit === this.#last) return;
    this.#last = unit;
    this.#hash = hashUnit(this.#hash, unit);
    this.#distinct += 1;
  }

  hash(): number {
    return this.#isAscii && this.#distinct < STEM_LENGTH
      ? finishHash(this.#hash)
      : nameHash(this.#initials);
  }
}
