import type { Report } from '../label/types';

/** What the toolbar button shows for a tab beside its icon. */
export interface Badge {
  /** Number of sources, or empty. */
  text: string;
  /** Background, chosen for white text at 4.5 : 1 and more. */
  color: string;
}

const SOURCE_NAMED = '#1f5f5b';
const SOURCE_NOT_NAMED = '#8a4b00';

/** The badge counts sources and nothing else: a page without a match has none. */
export function badgeFor(report: Report): Badge {
  const sources = report.matches.filter(match => match.kind !== 'related').length;
  const unnamed = report.verdict === 'uncredited' || report.verdict === 'partly-credited';
  return {
    text: sources > 0 ? String(sources) : '',
    color: unnamed ? SOURCE_NOT_NAMED : SOURCE_NAMED,
  };
}
