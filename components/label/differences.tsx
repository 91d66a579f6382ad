import type { DifferenceKind, Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { type DifferenceGroup, differenceGroups } from './difference-groups';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';
import { TwoSides } from './two-sides';

const SENTENCES: Record<DifferenceKind, MessageKey> = {
  'agency-dropped': 'difference_agency_dropped',
  'agency-added': 'difference_agency_added',
  'publisher-unnamed': 'difference_publisher_unnamed',
  'author-dropped': 'difference_author_dropped',
  'copyright-differs': 'difference_copyright_differs',
  'date-earlier': 'difference_date_earlier',
  'date-later': 'difference_date_later',
  'fact-altered': 'difference_fact_altered',
};

export interface DifferencesProps {
  report: Report;
  onShowPassage(passage: Span): void;
}

/** Where the page differs from the source, in plain words and with the words that show it. */
export function Differences({ report, onShowPassage }: DifferencesProps) {
  const words = useWords();
  if (report.differences.length === 0) return null;
  const altered = rankedMatches(report).source?.altered ?? [];
  return (
    <Section title={words.translate('differences')}>
      <ul class="differences">
        {differenceGroups(report.differences).map(group => {
          const fact = altered.find(({ text }) => group.subjects.includes(text));
          return (
            <li key={`${group.kind} ${group.subjects}`} data-difference={group.kind}>
              <p>{words.translate(SENTENCES[group.kind], [words.list(group.subjects)])}</p>
              {group.kind === 'fact-altered' && fact && (
                <ShowWords
                  text={fact.text}
                  onShow={() => onShowPassage({ start: fact.start, end: fact.end })}
                />
              )}
              <Dates group={group} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function ShowWords({ text, onShow }: { text: string; onShow(): void }) {
  const words = useWords();
  return (
    <button
      class="small"
      type="button"
      aria-label={words.translate('show_in_page', [text])}
      onClick={onShow}
    >
      {words.translate('show')}
    </button>
  );
}

function Dates({ group }: { group: DifferenceGroup }) {
  const words = useWords();
  const { page, source } = group.first;
  if (!group.kind.startsWith('date-') || !page || !source) return null;
  return <TwoSides page={words.date(page)} source={words.date(source)} />;
}
