import type { Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { type DifferenceGroup, differenceGroups, type StatedDifference } from './difference-groups';
import { Section } from './heading';
import { TwoSides } from './two-sides';

const SENTENCES: Record<StatedDifference, MessageKey> = {
  'agency-dropped': 'difference_agency_dropped',
  'agency-added': 'difference_agency_added',
  'publisher-unnamed': 'difference_publisher_unnamed',
  'author-dropped': 'difference_author_dropped',
  'copyright-differs': 'difference_copyright_differs',
  'date-earlier': 'difference_date_earlier',
  'date-later': 'difference_date_later',
};

/** Where the page's statements differ from the source's, in plain words and with the words that show it. */
export function Differences({ report }: { report: Report }) {
  const words = useWords();
  const groups = differenceGroups(report.differences);
  if (groups.length === 0) return null;
  return (
    <Section title={words.translate('differences')}>
      <ul class="differences">
        {groups.map(group => (
          <li key={`${group.kind} ${group.subjects}`} data-difference={group.kind}>
            <p>{words.translate(SENTENCES[group.kind], [words.list(group.subjects)])}</p>
            <Dates group={group} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Dates({ group }: { group: DifferenceGroup }) {
  const words = useWords();
  const { page, source } = group.first;
  if (!group.kind.startsWith('date-') || !page || !source) return null;
  return <TwoSides page={words.date(page)} source={words.date(source)} />;
}
