import type { Match, MatchKind } from '../../lib/label/types';
import type { MessageKey, Words } from '../words';

const KINDS: Record<Exclude<MatchKind, 'related'>, MessageKey> = {
  copy: 'kind_copy',
  excerpt: 'kind_excerpt',
  reworked: 'kind_reworked',
};

/**
 * What a match is and how sure that is. Of related coverage, only how likely it is to be more than that:
 * its confidence is that of being reworked.
 */
export function kindInWords({ kind, confidence }: Match, words: Words): string {
  const percent = words.percent(confidence);
  if (kind === 'related') return words.translate('related_likely', [percent]);
  return words.translate('kind_sure', [words.translate(KINDS[kind]), percent]);
}
