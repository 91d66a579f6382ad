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
/** The same where the source's sketch cannot tell whether it has the word without a capital. */
const RAREST_WEIGHT = 9;

/** Whether a fact that is not among a source's is one: not a capital that the writing brought about. */
export function isTelling(
  page: PageWords,
  fact: Fact,
  stems: SourceStems,
  manner: Manner,
): boolean {
  if (fact.kind !== 'name') return true;
  const { text } = page;
  const stem = stemHash(text.slice(fact.start, fact.end));
  const weight = stems.weights[stem]!;
  const isMissing = stems.has(stem) === false;
  const isRare = weight >= (isMissing ? RARE_WEIGHT : RAREST_WEIGHT);
  if (manner === 'reworked') return fact.isCertain && isRare;
  const isName = fact.isCertain || (manner === 'exact' && weight >= NAME_WEIGHT);
  return isName && (!isInHeading(page, fact) || (isRare && isMissing));
}

/** A heading, or a sentence in capitals, has so many longer words, and this share of them in capitals. */
const FEWEST_WORDS = 5;
const CAPITAL_SHARE = 0.9;
const LONGER = 4;
const LOUD = /^\p{Lu}{2,}$/u;

/** Whether a word stands in a heading or sentence in which the longer words have capitals: they tell no names. */
function isInHeading({ text, shingles: { tokens } }: PageWords, { start }: Span): boolean {
  const { starts, ends, length } = tokens;
  const own = starts.indexOf(start);
  const isLoud = (token: number) => LOUD.test(text.slice(starts[token], ends[token]));
  if (isLoud(own) && (isLoud(own - 1) || isLoud(own + 1))) return true;
  let first = own;
  while (edgeBefore(text, tokens, first) === 'none') first -= 1;
  let longer = 0;
  let capitals = 0;
  for (let token = first; token < length; token += 1) {
    if (token > first && edgeBefore(text, tokens, token) !== 'none') break;
    if (ends[token]! - starts[token]! < LONGER) continue;
    longer += 1;
    if (isCapital(text, starts[token]!)) capitals += 1;
  }
  return longer >= FEWEST_WORDS && capitals >= longer * CAPITAL_SHARE;
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
