import { fold, wordsOf } from './fold';

/**
 * Words of place and date before the bracket of a dateline. No figure changes at 6 or 22 (`npm run eval --
 * thresholds MAX_PLACE_WORDS`).
 */
const MAX_PLACE_WORDS = 11;

/** Whether words could be the place and date that open a dateline. */
export function isPlaceAndDate(before: string): boolean {
  const text = before.trim();
  const words = wordsOf(text);
  if (words.length === 0) return true;
  if (words.length > MAX_PLACE_WORDS || /[;!?"“„«]/.test(text)) return false;
  const small = words.filter(word => isSmall(word.text)).length;
  return small <= words.length / 2 && !isSmall(words[0]!.text);
}

/** A word in small letters that is no month: months are written small in half of Europe. */
function isSmall(word: string): boolean {
  const first = word.charAt(0);
  if (first === first.toUpperCase()) return false;
  return !isMonth(word);
}

const MONTHS = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic fev mai set out dez janv fevr avr juin juil aout sept ' +
    'gen mag giu lug ott mrt mei okt maj juni juli des янв фев мар апр мая май июн июл авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру ' +
    'oca sub nis haz tem agu eyl eki kas ara led uno bre dub kve cvn cvc srp zar rij lis pro sty lut kwi cze lip sie wrz paz gru'
  ).split(' '),
);

/** Whether a word is a month's name or its short form in one of the languages of datelines. */
export function isMonth(word: string): boolean {
  const folded = fold(word);
  return MONTHS.has(folded.slice(0, 3)) || MONTHS.has(folded.slice(0, 4));
}

/** Whether words hold a number beside something else. */
export function hasDate(text: string): boolean {
  return /\p{N}/u.test(text) && wordsOf(text).length > 1;
}

/** Whether the first word of more than one letter is in capitals. */
export function isCapitals(text: string): boolean {
  const words = wordsOf(text).filter(word => word.text.length > 1);
  return words.length > 0 && words[0]!.text === words[0]!.text.toUpperCase();
}
