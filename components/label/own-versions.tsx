import type { OwnVersion } from '../../lib/label/types';
import { useWords } from '../use-words';

/** That the reader remembered this very page before, and how much of it is still the same. */
export function OwnVersions({ versions }: { versions: readonly OwnVersion[] | undefined }) {
  const words = useWords();
  const [latest] = versions ?? [];
  if (!latest) return null;
  const date = words.date(latest.remembered);
  const same = Math.min(latest.pageShare, latest.sourceShare);
  return (
    <p class="meta" data-version={same === 1 ? 'same' : 'changed'}>
      {same === 1
        ? words.translate('version_same', [date])
        : words.translate('version_changed', [date, words.percent(same)])}
    </p>
  );
}
