import type { Spot } from '../../lib/label/types';
import { useWords } from '../use-words';

/** The standard or the element of the head that a statement was read from; nothing for one in sight. */
export function ReadFrom({ at }: { at: Spot | undefined }) {
  const words = useWords();
  if (!at || !('standard' in at)) return null;
  return <> · {words.translate('read_from', [at.standard])}</>;
}
