import type { Random } from './random';

/** A word put in place of another; UTF-16 offsets into the changed text. */
export interface PlantedWord {
  start: number;
  end: number;
  was: string;
}

/** A text with words replaced. */
export interface Planted {
  text: string;
  /** In text order. */
  planted: PlantedWord[];
}

const CAPITALISED = /^\p{Lu}\p{Ll}{2,}$/u;
const NUMBER = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
const PLAIN = /^\p{Ll}{4,}$/u;
/** Numbers with their separators, and words. */
const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{N}]+/gu;

/** Replaces up to `count` capitalised words and numbers, taken at random, by those of other texts. */
export function plant(text: string, count: number, others: WordsOfOthers): Planted {
  const words = [...text.matchAll(WORD)];
  const own = new Set(words.map(([word]) => word.toLowerCase()));
  const chosen = others.random
    .shuffled(words.filter(([word]) => CAPITALISED.test(word) || NUMBER.test(word)))
    .slice(0, count)
    .sort((a, b) => a.index - b.index);
  const planted: PlantedWord[] = [];
  let changed = '';
  let from = 0;
  for (const { 0: was, index } of chosen) {
    changed += text.slice(from, index);
    const word = others.another(NUMBER.test(was) ? 'numbers' : 'capitalised', own);
    planted.push({ start: changed.length, end: changed.length + word.length, was });
    changed += word;
    from = index + was.length;
  }
  return { text: changed + text.slice(from), planted };
}

/** Words to put in place of a text's own. */
export class WordsOfOthers {
  readonly #words: Record<'capitalised' | 'numbers' | 'plain', string[]>;

  constructor(
    readonly random: Random,
    texts: readonly string[],
  ) {
    const words = texts.flatMap(text => text.match(WORD) ?? []);
    this.#words = {
      capitalised: words.filter(word => CAPITALISED.test(word)),
      numbers: words.filter(word => NUMBER.test(word)),
      plain: words.filter(word => PLAIN.test(word)),
    };
  }

  /** One that is not among `own`, which are in lower case. */
  another(kind: 'capitalised' | 'numbers', own: ReadonlySet<string>): string {
    let word = this.random.pick(this.#words[kind]);
    while (own.has(word.toLowerCase())) word = this.random.pick(this.#words[kind]);
    return word;
  }

  /** The text with this share of its longer words without a capital replaced. */
  edited(text: string, share: number): string {
    return text.replace(WORD, word =>
      PLAIN.test(word) && this.random.next() < share ? this.random.pick(this.#words.plain) : word,
    );
  }
}
