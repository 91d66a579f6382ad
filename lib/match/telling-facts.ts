import { calendarKey } from './calendar';
import { edgeBefore } from './edges';
import type { Fact } from './facts';
import type { PageWords } from './page-words';
import type { SourceStems } from './source-stems';
import { isCapital, stemHash } from './stems';
import type { Span } from './types';

/**
 * How a page took over what its source says: word for word, with other words here and there, or in other
 * words. The more of the words are its own, the more capitals are of its own making too.
 */
export type Manner = 'exact' | 'edited' | 'reworked';

/**
 * A capital that begins a sentence is a name's when the word tells this much: "Meanwhile" does not. With
 * 4 one planted change in 80 more is missed in copies.
 */
const NAME_WEIGHT = 3;
/**
 * Words that tell less than this are titles and parts of names ("Chief", "Committee") as often as names:
 * of those that a rewrite of `npm run eval -- altered` brings and its source does not have, three in
 * four are names, of the others nineteen in twenty. With 6 one changed name in twenty more is found.
 */
const RARE_WEIGHT = 7;
/**
 * The same where the source's sketch cannot tell whether it has the word without a capital. With 9 as many
 * more names are found in rewrites as capitals that are none's name.
 */
const RAREST_WEIGHT = 10;

/** Whether a fact that is not among a source's is one: not a capital that the writing brought about. */
export function isTelling(
  page: PageWords,
  fact: Fact,
  stems: SourceStems,
  manner: Manner,
): boolean {
  if (fact.kind === 'number') return true;
  const { text } = page;
  const word = text.slice(fact.start, fact.end);
  // "MAY" is a month where other words are small.
  if (fact.kind === 'date')
    return Boolean(calendarKey(word.toLowerCase())) || headingAround(page, fact) === 'none';
  const stem = stemHash(word);
  const weight = stems.weights[stem]!;
  // "ß" has no capital.
  const isMissing = stems.has(stem) === false && !word.includes('SS');
  const isRare = weight >= (isMissing ? RARE_WEIGHT : RAREST_WEIGHT);
  if (manner === 'reworked') return fact.isCertain && isRare;
  const isName = fact.isCertain || (manner === 'exact' && weight >= NAME_WEIGHT);
  if (!isName || (!isMissing && isTitle(text, fact))) return false;
  const heading = headingAround(page, fact);
  return heading === 'none' || (isRare && (isMissing || heading === 'maybe'));
}

/** Beginnings of what people are called by their office: written with and without a capital. */
const TITLES =
  /^(?:presid|présid|minist|chair[mw]|director|manage|captai|coach$|secreta|leader|actor$|actres|senato|governo|profes|chance|spokes)/i;

/** Whether a word is a title before a name. */
function isTitle(text: string, { start, end }: Span): boolean {
  return isCapital(text, end + 1) && TITLES.test(text.slice(start, end));
}

/** A heading, or a sentence in which the words have capitals, has so many longer words. */
const FEWEST_WORDS = 3;
/** Shorter sentences are lists of names as often. */
const MANY_WORDS = 5;
/** This share of the longer words has capitals there. */
const CAPITAL_SHARE = 0.9;
/** Letters of a longer word: what stands before or behind an apostrophe counts by itself. */
const LONGER = /\p{L}{4,}/u;
/** Tokens on either side that are looked at. */
const REACH = 30;
const LOUD = /^[\p{Lu}'’]{2,}$/u;
const SENTENCE_END = /[.!?]/;

/**
 * Whether a word stands in a heading or sentence in which the longer words have capitals, so that they tell no
 * names: surely, in a line of its own or between other words in capitals, or maybe.
 */
function headingAround(
  { text, shingles: { tokens } }: PageWords,
  { start }: Span,
): 'none' | 'maybe' | 'surely' {
  const { starts, ends } = tokens;
  const own = starts.indexOf(start);
  const edge = (token: number) => edgeBefore(text, tokens, token);
  const wordAt = (token: number) => text.slice(starts[token], ends[token]);
  let first = own;
  while (first > own - REACH && edge(first) === 'none') first -= 1;
  let after = own + 1;
  while (after < own + REACH && edge(after) === 'none') after += 1;
  const words = Array.from({ length: after - first }, (_, at) => wordAt(first + at));
  const near = words.slice(Math.max(0, own - first - 2), own - first + 3);
  if (LOUD.test(wordAt(own)) && near.filter(word => LOUD.test(word)).length > 1) return 'surely';
  const longer = words.flatMap(word => LONGER.exec(word) ?? []);
  const capitals = longer.filter(word => isCapital(word, 0)).length;
  if (longer.length < FEWEST_WORDS || capitals < longer.length * CAPITAL_SHARE) return 'none';
  const isLine = edge(first) === 'paragraph' && edge(after) === 'paragraph';
  const isHeading = isLine && !SENTENCE_END.test(text.charAt(ends[after - 1]!));
  return isHeading || longer.length >= MANY_WORDS ? 'surely' : 'maybe';
}

/**
 * With 0.1 one rewrite in 80 more has a capital marked that is none's name; with 0.02 copies in which four
 * words were changed are taken for edited ones, and one change in 15 is missed.
 */
const EDITED_SHARE = 0.05;

/**
 * How passages were copied: edited, when so many of their plain words are not the source's.
 *
 * @param passages in text order.
 * Cost: linear.
 */
export function mannerOfCopy(
  page: PageWords,
  passages: readonly Span[],
  stems: SourceStems,
): 'exact' | 'edited' {
  const { starts, length } = page.shingles.tokens;
  let told = 0;
  let strange = 0;
  let at = 0;
  for (let token = 0; token < length && at < passages.length; token += 1) {
    const start = starts[token]!;
    while (at < passages.length && passages[at]!.end <= start) at += 1;
    if (at === passages.length || start < passages[at]!.start || !page.isPlain(token)) continue;
    const has = stems.has(page.stem(token));
    if (has === null) continue;
    told += 1;
    if (!has) strange += 1;
  }
  return strange > told * EDITED_SHARE ? 'edited' : 'exact';
}
