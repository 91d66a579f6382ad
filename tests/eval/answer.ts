import { findMatches } from '../../lib/find-matches';
import type { Match } from '../../lib/label/types';
import type { Judgement } from './judged';
import type { Planted } from './plant';
import type { Asked, ReuseWorld } from './reuse';

/** A page, what was changed in it, and the match shown first. */
export interface Answer<Page extends Asked = Asked> {
  asked: Page;
  page: Planted;
  first: Match | undefined;
}

export function ask<Page extends Asked>(
  asked: Page,
  { corpus }: Pick<ReuseWorld, 'corpus'>,
  page: Planted,
): Answer<Page> {
  return { asked, page, first: findMatches(page.text, [corpus])[0] };
}

export function found({ asked: { id, half }, page, first }: Answer): Judgement[] {
  return page.planted.map(({ start, end, was }) => {
    const counts = spans(first).some(span => span.start <= start && span.end >= end);
    const now = page.text.slice(start, end);
    return counts ? { half, counts } : { half, counts, error: `${id}: ${was} → ${now}` };
  });
}

export function right({ asked: { id, half }, page, first }: Answer): Judgement[] {
  return spans(first).map(span => {
    const counts = page.planted.some(({ start, end }) => span.start <= end && span.end >= start);
    return counts ? { half, counts } : { half, counts, error: `${id}: ${context(span)}` };
  });
}

export function reported({ asked: { id, half }, first }: Answer): Judgement {
  const [span] = spans(first);
  return span ? { half, counts: true, error: `${id}: ${context(span)}` } : { half, counts: false };
}

/** Other words in a quotation are a change. */
export function withoutQuotations({ first, ...answer }: Answer): Answer {
  const altered = first?.altered.filter(({ kind }) => kind !== 'quotation');
  return { ...answer, first: first && { ...first, altered: altered ?? [] } };
}

export function spans(match: Match | undefined): Match['altered'] {
  return match && match.kind !== 'related' ? match.altered : [];
}

export function context({ before, text, after }: Match['altered'][number]): string {
  return `${before}[${text}]${after}`.replace(/\s+/g, ' ');
}
