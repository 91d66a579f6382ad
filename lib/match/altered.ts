import { mayHold } from './fact-filter';
import { type Fact, facts } from './facts';
import type { Span, Tokens } from './types';

/** A name or number inside of a passage that the source does not have. */
export interface Alteration extends Span {
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
 * Facts inside of passages that are not among the source's.
 *
 * @param reworked passages in other words bring capitals and small numbers of their own: only what
 *   is certain counts.
 * Cost: linear in the text.
 */
export function alterations(
  text: string,
  tokens: Tokens,
  passages: readonly Span[],
  filter: Uint8Array,
  reworked: boolean,
): Alteration[] {
  const inside = facts(text, tokens).filter(fact =>
    passages.some(({ start, end }) => fact.start >= start && fact.end <= end),
  );
  const unknown = inside.filter(fact => !mayHold(filter, fact.hash));
  if (unknown.length > inside.length * LARGEST_SHARE) return [];
  return unknown
    .filter(fact => !reworked || isTelling(text, fact))
    .map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      before: wordsBefore(text, start),
      after: wordsAfter(text, end),
    }));
}

function isTelling(text: string, fact: Fact): boolean {
  if (fact.kind === 'name') return fact.isCertain;
  return !(Number.parseFloat(text.slice(fact.start, fact.end)) < SMALLEST_NUMBER);
}

function wordsBefore(text: string, start: number): string {
  const from = start - CONTEXT;
  return from <= 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s/, '');
}

function wordsAfter(text: string, end: number): string {
  const to = end + CONTEXT;
  return to >= text.length ? text.slice(end) : text.slice(end, to).replace(/\s\S*$/, '');
}
