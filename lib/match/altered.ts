import { earlierFacts } from './earlier-facts';
import { otherSpellings } from './exonyms';
import { chanceOf, mayHold } from './fact-filter';
import { FACTS_MARK, type Fact, facts } from './facts';
import { initialsAround } from './name-facts';
import { negations, placeBefore } from './negations';
import { quotations } from './quotations';
import type { StemWeights } from './sketch';
import { stemHash } from './stems';
import type { Span, Tokens } from './types';
import { wholeSentences } from './whole-sentences';

/**
 * What a page says inside of a passage that the source does not have. A `negation` is a word that denies
 * what the source does not deny, or the words between which the source denies something.
 */
export interface Alteration extends Span {
  kind: 'name' | 'number' | 'date' | 'negation' | 'quotation';
  text: string;
  /** Some words around it. */
  before: string;
  after: string;
}

/** About this many UTF-16 units around an alteration show what it is about. */
const CONTEXT = 60;

/** Passages with more than this share of unknown facts are not the source's: nothing is said. */
const LARGEST_SHARE = 0.5;
/** Numbers this small are often written as a word on one of the two sides. */
const SMALLEST_NUMBER = 13;
/**
 * A capital that begins a sentence is a name's when the word tells this much: "Meanwhile" does not. With
 * 3 one planted change in 100 is missed, and one rewrite in 20 loses an alteration that is none.
 */
const NAME_WEIGHT = 3;

/**
 * Facts inside of passages that are not among the source's. Filters that older versions made hold names
 * and numbers only.
 *
 * @param reworked passages in other words bring capitals, small numbers and negations of their own: only
 *   what is certain counts. Of negations told in rewrites into which one was put or from which one was
 *   taken, 284 of 441 were that one, too few to tell any; of copies 900 of 902 are.
 * Cost: linear in the text.
 */
export function alterations(
  text: string,
  tokens: Tokens,
  passages: readonly Span[],
  filter: Uint8Array,
  reworked: boolean,
  weights: StemWeights,
): Alteration[] {
  const isMarked = mayHold(filter, FACTS_MARK);
  const stretches = reworked ? passages : wholeSentences(text, tokens, passages);
  const isInside = ({ start, end }: Span) =>
    stretches.some(stretch => start >= stretch.start && end <= stretch.end);
  const inside = (isMarked ? facts : earlierFacts)(text, tokens).filter(isInside);
  const unknown = inside.filter(fact => !isKnown(text, tokens, fact, filter));
  if (unknown.length > inside.length * LARGEST_SHARE) return [];
  const telling = unknown.filter(fact => isTelling(text, fact, weights, reworked));
  if (!isMarked) return telling.map(fact => shown(text, fact));
  const denied = reworked ? [] : changedNegations(tokens, filter);
  const quoted = quotations(text, tokens).filter(
    ({ hashes }) => !hashes.some(hash => mayHold(filter, hash)),
  );
  const between = bridged(stretches);
  return [
    ...telling,
    ...denied.map(span => ({ ...span, kind: 'negation' as const })).filter(isInside),
    ...quoted
      .map(({ start, end }) => ({ start, end, kind: 'quotation' as const }))
      .filter(({ start, end }) => between.some(span => start >= span.start && end <= span.end)),
  ]
    .sort((a, b) => a.start - b.start)
    .map(span => shown(text, span));
}

function shown(text: string, { start, end, kind }: Span & Pick<Alteration, 'kind'>): Alteration {
  return {
    start,
    end,
    kind,
    text: text.slice(start, end),
    before: wordsBefore(text, start),
    after: wordsAfter(text, end),
  };
}

/**
 * A name of whose words the source has this share is spelt out there: its initials explain no other
 * word in it. Without this one planted change in 50 is taken for initials by chance.
 */
const SPELT_OUT = 0.6;

/**
 * A name is known by its own words, by what other languages call it, or by the initials of the words
 * that it stands among.
 */
function isKnown(text: string, tokens: Tokens, fact: Fact, filter: Uint8Array): boolean {
  if (mayHold(filter, fact.hash)) return true;
  if (fact.kind !== 'name') return false;
  if (otherSpellings(fact.hash).some(hash => mayHold(filter, hash))) return true;
  return initialsAround(text, tokens, fact).some(({ hash, words }) => {
    if (!mayHold(filter, hash)) return false;
    return words.filter(word => mayHold(filter, word)).length < words.length * SPELT_OUT;
  });
}

function isTelling(text: string, fact: Fact, weights: StemWeights, reworked: boolean): boolean {
  const word = text.slice(fact.start, fact.end);
  if (fact.kind === 'number') return !reworked || !(Number.parseFloat(word) < SMALLEST_NUMBER);
  if (fact.isCertain) return true;
  return !reworked && weights[stemHash(word)]! >= NAME_WEIGHT;
}

/** A page may have one negation too few by chance in one of a hundred cases, no more. */
const LARGEST_CHANCE = 0.01;

/** Where the page denies and the source does not, and the other way round. */
function changedNegations(tokens: Tokens, filter: Uint8Array): Span[] {
  const { starts, ends, length } = tokens;
  const own = negations(tokens);
  const added = own
    .filter(({ hashes }) => !hashes.some(hash => mayHold(filter, hash)))
    .map(({ token }) => ({ start: starts[token]!, end: ends[token]! }));
  const kept = new Set(own.flatMap(({ hashes }) => hashes));
  const isBeside = new Set(own.flatMap(({ token }) => [token - 1, token, token + 1, token + 2]));
  const dropped: Span[] = [];
  if (chanceOf(filter) ** 3 * length > LARGEST_CHANCE) return added;
  for (let token = 1; token < length; token += 1) {
    if (isBeside.has(token)) continue;
    const hashes = placeBefore(tokens, token);
    if (hashes.every(hash => mayHold(filter, hash) && !kept.has(hash))) {
      dropped.push({ start: starts[token - 1]!, end: ends[token]! });
    }
  }
  return [...added, ...dropped];
}

/** What stands between two passages is longer than this when it is no quotation put in. */
const LONGEST_BRIDGE = 400;

/** Passages joined over what was put in between. */
function bridged(passages: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of passages) {
    const before = joined[joined.length - 1];
    if (before && start - before.end <= LONGEST_BRIDGE) before.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

function wordsBefore(text: string, start: number): string {
  const from = start - CONTEXT;
  return from <= 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s/, '');
}

function wordsAfter(text: string, end: number): string {
  const to = end + CONTEXT;
  return to >= text.length ? text.slice(end) : text.slice(end, to).replace(/\s\S*$/, '');
}
