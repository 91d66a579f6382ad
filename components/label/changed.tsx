import type { Alteration, Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import { useWords } from '../use-words';
import { type ChangedSnippet, changedSnippets } from './changed-snippets';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';

/** So many are shown at once; the rest waits until it is asked for, unless it is a single one. */
const FIRST = 4;

export interface ChangedProps {
  report: Report;
  onShowPassage(passage: Span): void;
}

/** Names and numbers in matching passages that the source does not have, each in its sentence. */
export function Changed({ report, onShowPassage }: ChangedProps) {
  const words = useWords();
  const { source } = rankedMatches(report);
  if (!source || report.verdict === 'original') return null;
  const snippets = changedSnippets(source.altered, report.length);
  if (snippets.length === 0) return null;
  const first = snippets.length > FIRST + 1 ? FIRST : snippets.length;
  const more = snippets.slice(first);
  const listed = (shown: readonly ChangedSnippet[]) => (
    <ul class="changed">
      {shown.map((snippet, index) => (
        <Snippet
          key={index}
          snippet={snippet}
          language={report.language}
          onShowPassage={onShowPassage}
        />
      ))}
    </ul>
  );
  return (
    <Section title={words.translate('changed')}>
      {listed(snippets.slice(0, first))}
      {more.length > 0 && (
        <details>
          <summary>{words.plural('more_changes', more.length)}</summary>
          {listed(more)}
        </details>
      )}
    </Section>
  );
}

interface SnippetProps {
  snippet: ChangedSnippet;
  language: string | null;
  onShowPassage(passage: Span): void;
}

function Snippet({ snippet, language, onShowPassage }: SnippetProps) {
  const { pieces, cutBefore, cutAfter } = snippet;
  return (
    <li>
      <p class="snippet" dir="auto" lang={language ?? ''}>
        {cutBefore && '… '}
        {pieces.map(({ text, alteration }) =>
          alteration ? <mark key={alteration.start}>{text}</mark> : text,
        )}
        {cutAfter && ' …'}
      </p>
      {pieces.map(
        ({ alteration }) =>
          alteration && (
            <NotInSource key={alteration.start} {...alteration} onShowPassage={onShowPassage} />
          ),
      )}
    </li>
  );
}

function NotInSource({
  text,
  start,
  end,
  onShowPassage,
}: Alteration & Pick<SnippetProps, 'onShowPassage'>) {
  const words = useWords();
  return (
    <div class="not-in-source">
      <p class="meta">{words.translate('not_in_source', [text])}</p>
      <button
        class="small"
        type="button"
        aria-label={words.translate('show_in_page', [text])}
        onClick={() => onShowPassage({ start, end })}
      >
        {words.translate('show')}
      </button>
    </div>
  );
}
