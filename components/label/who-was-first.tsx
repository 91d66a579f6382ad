import type { First } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

type Reason = Extract<First, { which: 'unknown' }>['because'];

const UNKNOWN: Record<Reason, MessageKey> = {
  'page-undated': 'first_unknown_page_undated',
  'source-undated': 'first_unknown_source_undated',
  'page-implausible': 'first_unknown_page_implausible',
  'source-implausible': 'first_unknown_source_implausible',
  'same-day': 'first_unknown_same_day',
  'same-time': 'first_unknown_same_time',
  'time-zone': 'first_unknown_time_zone',
  'page-updated': 'first_unknown_page_updated',
};

/** Which text was published first, or why nobody can know. */
export function WhoWasFirst({ first }: { first: First | undefined }) {
  const words = useWords();
  if (!first) return null;
  return <p class="meta">{words.translate(sentence(first))}</p>;
}

function sentence(first: First): MessageKey {
  if (first.which === 'unknown') return UNKNOWN[first.because];
  return first.which === 'page' ? 'first_page' : 'first_source';
}
