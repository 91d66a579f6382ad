import type { Match } from '../../lib/label/types';
import { useWords } from '../use-words';
import { siteOf } from './address';
import { Section } from './heading';
import { kindInWords } from './kinds';
import { Shares } from './shares';
import { SourceLine } from './source-line';

export interface FurtherSourcesProps {
  others: readonly Match[];
  related: readonly Match[];
}

/** Other articles with the same text, best first; those that only share the event are folded away. */
export function FurtherSources({ others, related }: FurtherSourcesProps) {
  const words = useWords();
  return (
    <>
      {others.length > 0 && (
        <Section title={words.translate('more_sources')}>
          <Sources matches={others} />
        </Section>
      )}
      {related.length > 0 && (
        <details class="section">
          <summary>{words.plural('related_coverage', related.length)}</summary>
          <p class="meta">{words.translate('related_means')}</p>
          <Sources matches={related} />
        </details>
      )}
    </>
  );
}

function Sources({ matches }: { matches: readonly Match[] }) {
  const words = useWords();
  return (
    <ol class="sources">
      {matches.map(match => (
        <li key={match.entry.id}>
          <p class="source-name">
            <bdi>
              {match.entry.publisher ??
                siteOf(match.entry.url) ??
                words.translate('source_unnamed')}
            </bdi>
          </p>
          <SourceLine entry={match.entry} />
          {match.kind !== 'related' && (
            <p class="meta">
              <Shares match={match} />
            </p>
          )}
          <p class="meta">{kindInWords(match, words)}</p>
        </li>
      ))}
    </ol>
  );
}
