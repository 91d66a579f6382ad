import type { Entry } from '../../lib/corpus/types';
import { useWords } from '../use-words';
import { siteOf, webAddress } from './address';
import { Joined } from './joined';

/** Site and date of a source, as far as they are known; the site's name leads to the article. */
export function SourceLine({ entry }: { entry: Entry }) {
  const words = useWords();
  const site = siteOf(entry.url);
  const href = webAddress(entry.url);
  return (
    <Joined>
      {site && href && (
        <a
          class="away"
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.translate('open_source', [site])}
        >
          <bdi>{site}</bdi>
          <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="M3.5 8.5l5-5M4.5 3.5h4v4" />
          </svg>
        </a>
      )}
      {entry.published ? (
        <time dateTime={entry.published}>{words.date(entry.published)}</time>
      ) : null}
    </Joined>
  );
}
