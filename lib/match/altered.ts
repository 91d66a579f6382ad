import { changedNegations } from './changed-negations';
import { changedQuotations } from './changed-quotations';
import { earlierFacts } from './earlier-facts';
import { mayHold } from './fact-filter';
import { FACTS_MARK, facts } from './facts';
import { isKnown, type KnownSource } from './known-facts';
import { isSlip } from './meant-facts';
import type { PageWords } from './page-words';
import { isTelling, mannerOfCopy } from './telling-facts';
import type { Span } from './types';
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

/**
 * Passages with more than this share of unknown facts are not the source's: nothing is said. With 0.5 one
 * planted change in 20 is missed where four are in a short rewrite.
 */
const LARGEST_SHARE = 0.75;

/**
 * Facts inside of passages that are not among the source's. Filters that older versions made hold names
 * and numbers only.
 *
 * @param reworked passages in other words bring capitals and negations of their own: only what is certain
 *   counts (`npm run eval -- altered`).
 * Cost: linear in the text.
 */
export function alterations(
  page: PageWords,
  passages: readonly Span[],
  source: KnownSource,
  reworked: boolean,
): Alteration[] {
  const { text } = page;
  const { tokens } = page.shingles;
  const isMarked = mayHold(source.filter, FACTS_MARK);
  const joined = bridged(passages);
  const stretches = reworked ? joined : wholeSentences(text, tokens, passages);
  const inside = (isMarked ? facts : earlierFacts)(text, tokens).filter(isInside(stretches));
  const unknown = inside.filter(fact => !isKnown(page, fact, source));
  if (unknown.length > inside.length * LARGEST_SHARE) return [];
  const isToldByManner = unknown.some(({ isCertain }) => !isCertain);
  const copied = isToldByManner ? mannerOfCopy(page, stretches, source.stems) : 'exact';
  const manner = reworked ? 'reworked' : copied;
  const telling = unknown
    .filter(fact => isTelling(page, fact, source.stems, manner))
    .filter(fact => !isSlip(page, fact, source));
  if (!isMarked) return telling.map(fact => shown(text, fact));
  const denied = changedNegations(page, source, reworked).filter(isInside(stretches));
  const quoted = changedQuotations(page, source).filter(isInside(joined));
  return [
    ...telling,
    ...denied.map(span => ({ ...span, kind: 'negation' as const })),
    ...quoted.map(span => ({ ...span, kind: 'quotation' as const })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(span => shown(text, span));
}

function isInside(stretches: readonly Span[]): (span: Span) => boolean {
  return ({ start, end }) =>
    stretches.some(stretch => start >= stretch.start && end <= stretch.end);
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

/** About this many UTF-16 units around an alteration show what it is about. */
const CONTEXT = 60;

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

function wordsBefore(text: string, start: number): string {
  const from = start - CONTEXT;
  return from <= 0 ? text.slice(0, start) : text.slice(from, start).replace(/^\S*\s/, '');
}

function wordsAfter(text: string, end: number): string {
  const to = end + CONTEXT;
  return to >= text.length ? text.slice(end) : text.slice(end, to).replace(/\s\S*$/, '');
}
