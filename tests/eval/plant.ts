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

/** Written numbers and words that deny are facts, without capitals and digits. */
const FACT_WORDS = new Set(
  (
    'three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety never neither nobody ' +
    'nothing none cannot'
  ).split(' '),
);

function isPlain(word: string): boolean {
  return PLAIN.test(word) && !FACT_WORDS.has(word);
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
      plain: words.filter(isPlain),
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
      isPlain(word) && this.random.next() < share ? this.random.pick(this.#words.plain) : word,
    );
  }
}

const AUXILIARY =
  /\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must|did|does|do)\b(?! not\b)/gu;
const DENIAL =
  / not\b|(?<=\b(?:is|are|was|were|would|has|have|had|could|should|did|does|do))n['’]t\b/gu;

/** Puts "not" after a verb, or takes one out: one of each, where the text has a place for it. */
export function plantNegations(text: string, random: Random): Planted[] {
  const verbs = [...text.matchAll(AUXILIARY)];
  const denials = [...text.matchAll(DENIAL)];
  const planted: Planted[] = [];
  if (verbs.length > 0) {
    const { index, 0: verb } = random.pick(verbs);
    const at = index + verb.length;
    const changed = `${text.slice(0, at)} not${text.slice(at)}`;
    planted.push({ text: changed, planted: [{ start: at + 1, end: at + 4, was: verb }] });
  }
  if (denials.length > 0) {
    const { index, 0: denial } = random.pick(denials);
    const changed = text.slice(0, index) + text.slice(index + denial.length);
    planted.push({ text: changed, planted: [{ start: index, end: index, was: denial.trim() }] });
  }
  return planted;
}

/** Between an opening and a closing mark, not between the end of one quotation and the next one. */
const QUOTED = /(?<=[^\p{L}\p{N}.,!?]|^)"(?=\S)[^"\n]{60,200}"(?=\W)/gu;

/** Puts what somebody is quoted with elsewhere behind a sentence; `null` where there is no place. */
export function plantQuotation(
  text: string,
  others: readonly string[],
  random: Random,
): Planted | null {
  const ends = [...text.matchAll(/[a-z]{3}\. (?=[A-Z])/g)]
    .map(({ index, 0: end }) => index + end.length)
    .filter(at => !isQuoted(text, at));
  if (ends.length < 3) return null;
  const at = random.pick(ends.slice(1));
  const quotation = `${random.pick(others)} he said. `;
  return {
    text: text.slice(0, at) + quotation + text.slice(at),
    planted: [{ start: at + 1, end: at + quotation.indexOf('"', 1), was: '' }],
  };
}

/** Whether an odd number of marks stand before a place in its paragraph. */
function isQuoted(text: string, at: number): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return paragraph.split('"').length % 2 === 0;
}

/** What people are quoted with in some texts, with the marks. */
export function quotationsOf(texts: readonly string[]): string[] {
  return texts.flatMap(text => text.match(QUOTED) ?? []);
}
