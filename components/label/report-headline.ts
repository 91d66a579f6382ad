import type { Report, Verdict } from '../../lib/label/types';
import type { MessageKey, Words } from '../words';
import { siteOf } from './address';
import type { HeadlineProps } from './headline';
import { rankedMatches } from './ranked-matches';

export const VERDICTS: Record<Verdict, MessageKey> = {
  original: 'verdict_original',
  credited: 'verdict_credited',
  'partly-credited': 'verdict_partly_credited',
  uncredited: 'verdict_uncredited',
  unmatched: 'verdict_unmatched',
  'not-article': 'verdict_not_article',
};

/** The headline of a page that was read. */
export function reportHeadline(report: Report, words: Words): HeadlineProps {
  return {
    mark: report.verdict,
    verdict: words.translate(VERDICTS[report.verdict]),
    title: title(report, words),
  };
}

/** The source as people call it: its publisher, else its site; `null` when nothing matches or it has no name. */
export function sourceName(report: Report): string | null {
  const { source } = rankedMatches(report);
  return source && (source.entry.publisher ?? siteOf(source.entry.url));
}

/** A reworked text shares no words that prove where it comes from: the title says no more than is known. */
function title(report: Report, words: Words): string {
  if (!report.article) return words.translate('title_not_article');
  const { source } = rankedMatches(report);
  if (!source) return words.translate('title_states');
  const name = sourceName(report);
  const isLikely = source.kind === 'reworked';
  if (name === null)
    return words.translate(isLikely ? 'title_likely_unnamed' : 'title_from_unnamed');
  if (report.verdict === 'original') return words.translate('title_original', [name]);
  return words.translate(isLikely ? 'title_likely' : 'title_from', [name]);
}
