import type { Match } from '../../lib/label/types';
import { useWords } from '../use-words';

/** How much of the page comes from the source, and how much of the source is used. */
export function Shares({ match }: { match: Match }) {
  const words = useWords();
  return (
    <>
      {words.translate('shares', [
        words.percent(match.pageShare),
        words.percent(match.sourceShare),
      ])}
    </>
  );
}
