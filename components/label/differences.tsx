import type { Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { differenceGroups, type StatedDifference } from './difference-groups';
import { differenceSides } from './difference-sides';
import { Section } from './heading';

const SENTENCES: Record<StatedDifference, MessageKey> = {
  'agency-dropped': 'difference_agency_dropped',
  'agency-added': 'difference_agency_added',
  'publisher-unnamed': 'difference_publisher_unnamed',
  'author-dropped': 'difference_author_dropped',
  'copyright-differs': 'difference_copyright_differs',
  'date-earlier': 'difference_date_earlier',
  'date-later': 'difference_date_later',
};

/** Where the page's statements differ from the source's: in a sentence, and side by side. */
export function Differences({ report }: { report: Report }) {
  const words = useWords();
  const groups = differenceGroups(report.differences);
  if (groups.length === 0) return null;
  return (
    <Section title={words.translate('differences')}>
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{words.translate('this_page_says')}</th>
            <th scope="col">{words.translate('the_source_says')}</th>
          </tr>
        </thead>
        {groups.map(group => {
          const { page, source } = differenceSides(group, report, words);
          return (
            <tbody key={`${group.kind} ${group.subjects}`} data-difference={group.kind}>
              <tr>
                <th colSpan={2} scope="rowgroup">
                  {words.translate(SENTENCES[group.kind], [words.list(group.subjects)])}
                </th>
              </tr>
              <tr>
                <Side said={page} />
                <Side said={source} />
              </tr>
            </tbody>
          );
        })}
      </table>
    </Section>
  );
}

function Side({ said }: { said: string | null }) {
  const words = useWords();
  if (said === null) return <td class="quiet">{words.translate('says_nothing')}</td>;
  return (
    <td>
      <bdi>{said}</bdi>
    </td>
  );
}
