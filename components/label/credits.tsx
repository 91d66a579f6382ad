import type { Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { authorsOf } from './authors';
import { type CreditStatus, creditEvidence, creditLines } from './credit-lines';
import { Facts } from './facts';
import { Section } from './heading';

const STATUSES: Record<CreditStatus, MessageKey> = {
  credited: 'credit_credited',
  missing: 'credit_missing',
  added: 'credit_added',
  photo: 'credit_photo',
  dateline: 'place_dateline',
  byline: 'place_byline',
  'end-credit': 'place_end_credit',
  contributed: 'place_contributed',
  copyright: 'place_copyright',
  metadata: 'place_metadata',
};

/** Who is credited and who must be: agencies with their full names, and authors. */
export function Credits({ report }: { report: Report }) {
  const words = useWords();
  const lines = creditLines(report);
  const authors = authorsOf(report);
  const chips = [
    ...lines.map(({ code, name, isPressRelease, status }) => ({
      who: code,
      what: isPressRelease
        ? words.list([name, words.translate('role_press_release')].filter(Boolean))
        : name,
      status,
    })),
    ...authors.missing.map(author => ({
      who: author,
      what: words.translate('role_author'),
      status: 'missing' as const,
    })),
  ];
  const nobody = chips.length + authors.page.length + authors.source.length === 0;
  return (
    <Section title={words.translate('credits')}>
      {nobody && <p class="meta">{words.translate('credit_none')}</p>}
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map(chip => (
            <Chip key={`${chip.who} ${chip.status}`} {...chip} />
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [words.translate('author'), words.list(authors.page)],
          [words.translate('source_author'), words.list(authors.source)],
        ]}
      />
      {creditEvidence(report.stated).map(({ where, words: line }) => (
        <p key={line} class="evidence">
          {words.translate(STATUSES[where])}:{' '}
          <q>
            <bdi>{line}</bdi>
          </q>
        </p>
      ))}
    </Section>
  );
}

interface ChipProps {
  who: string;
  what: string;
  status: CreditStatus;
}

function Chip({ who, what, status }: ChipProps) {
  const words = useWords();
  return (
    <li class={`chip chip-${status}`}>
      <b>
        <bdi>{who}</bdi>
      </b>{' '}
      <span>
        <bdi>{what}</bdi>
      </span>{' '}
      <em>{words.translate(STATUSES[status])}</em>
    </li>
  );
}
