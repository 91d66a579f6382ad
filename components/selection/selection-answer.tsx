import type { Report } from '../../lib/label/types';
import { FurtherSources } from '../label/further-sources';
import { Section } from '../label/heading';
import { Headline } from '../label/headline';
import { kindInWords } from '../label/kinds';
import { rankedMatches } from '../label/ranked-matches';
import { SourceLine } from '../label/source-line';
import { MarkedText } from '../marked-text';
import { WordsContext } from '../use-words';
import type { Words } from '../words';

export interface SelectionAnswerProps {
  text: string;
  report: Report;
  words: Words;
}

/**
 * What is known of a text that was selected on a page. What the page around it states was not read, so
 * nothing is said about who is named and who is not: only what the source says of itself.
 */
export function SelectionAnswer({ text, report, words }: SelectionAnswerProps) {
  const { source, others, related } = rankedMatches(report);
  return (
    <WordsContext.Provider value={words}>
      <main class="whence sheet" lang={words.locale} dir={words.direction}>
        <p class="meta">{words.translate('extension_name')}</p>
        <Headline
          mark={source ? 'original' : 'unmatched'}
          verdict={words.translate(source ? 'selection_known' : 'verdict_unmatched')}
          title={titleOf(report, words)}
          announce
        />
        {source ? (
          <>
            <SourceLine entry={source.entry} />
            <p class="meta">
              {kindInWords(source, words)}
              {' · '}
              {words.plural('passages', source.passages.length)}
            </p>
            <SourceSays report={report} words={words} />
          </>
        ) : (
          <p class="meta">
            {report.article
              ? words.plural('nothing_matches', report.corpusSize)
              : words.translate('selection_short')}
          </p>
        )}
        <FurtherSources others={others} related={related} />
        <Section title={words.translate('selection_title')}>
          <MarkedText text={text} passages={source?.passages ?? []} current={null} />
        </Section>
      </main>
    </WordsContext.Provider>
  );
}

function titleOf(report: Report, words: Words): string {
  const { source } = rankedMatches(report);
  if (!source) return words.translate('selection_title');
  const { publisher } = source.entry;
  const likely = source.kind === 'reworked';
  if (!publisher) return words.translate(likely ? 'title_likely_unnamed' : 'title_from_unnamed');
  return words.translate(likely ? 'title_likely' : 'title_from', [publisher]);
}

function SourceSays({ report, words }: { report: Report; words: Words }) {
  const entry = rankedMatches(report).source?.entry;
  const agencies = (entry?.agencies ?? []).map(code => report.agencies?.[code]?.name ?? code);
  const notice = entry?.copyright?.notice ?? null;
  if (!entry || (agencies.length === 0 && entry.authors.length === 0 && !notice)) return null;
  return (
    <Section title={words.translate('the_source_says')}>
      {entry.authors.length > 0 && (
        <p>{words.translate('attribution_authors', [words.list(entry.authors)])}</p>
      )}
      {agencies.length > 0 && (
        <p>{words.translate('attribution_credits', [words.list(agencies)])}</p>
      )}
      {notice && (
        <blockquote dir="auto" lang={entry.language ?? ''}>
          {notice}
        </blockquote>
      )}
    </Section>
  );
}
