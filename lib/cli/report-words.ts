import type { CreditPlace, DifferenceKind, MatchKind, Verdict } from '../label/types';

/** How the label speaks on a terminal. The tone is a caption's: evidence, not judgement. */
export const VERDICTS: Record<
  Verdict,
  { sign: string; style: 'good' | 'warn' | 'soft'; words: string }
> = {
  original: { sign: '✓', style: 'good', words: 'This is the original' },
  credited: { sign: '✓', style: 'good', words: 'Credited' },
  'partly-credited': { sign: '▲', style: 'warn', words: 'Credited in part' },
  uncredited: { sign: '▲', style: 'warn', words: 'Source not named on this page' },
  unmatched: { sign: '○', style: 'soft', words: 'No known source' },
  'not-article': { sign: '○', style: 'soft', words: 'Not an article' },
};

export const KINDS: Record<MatchKind, string> = {
  copy: 'copied',
  excerpt: 'excerpted',
  reworked: 'reworked',
  related: 'related',
};

export const PLACES: Record<CreditPlace, string> = {
  dateline: 'dateline',
  byline: 'byline',
  'end-credit': 'end of text',
  contributed: 'contributed',
  copyright: 'rights line',
  metadata: 'structured data',
};

/** Before the evidence of a difference. */
export const DIFFERENCES: Record<DifferenceKind, string> = {
  'agency-dropped': 'agency not credited here',
  'agency-added': 'agency credited only here',
  'publisher-unnamed': 'publisher of the source not named here',
  'copyright-differs': 'copyright differs',
  'author-dropped': 'author not named here',
  'date-earlier': 'dated earlier than the source',
  'date-later': 'dated later than the source',
  'fact-altered': 'not in the source',
};
