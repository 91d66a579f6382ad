import type { Entry } from '../../lib/corpus/types';
import { useWords } from '../use-words';
import { siteOf, webAddress } from './address';
import { Joined } from './joined';

/** Site, date and link of a source, as far as they are known. */
export function SourceLine({ entry }: { entry: Entry }) {
  const words = useWords();
  const href = webAddress(entry.url);
  return (
    <Joined>
      {siteOf(entry.url)}
      {entry.published && <time dateTime={entry.published}>{words.date(entry.published)}</time>}
      {href && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {words.translate('open_source')}
        </a>
      )}
    </Joined>
  );
}
