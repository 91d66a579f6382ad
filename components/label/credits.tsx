import type { Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { authorsOf } from './authors';
import {
  type CreditEvidence,
  type CreditRole,
  type CreditStatus,
  creditEvidence,
  creditLines,
} from './credit-lines';
import { Facts } from './facts';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';
import { Sides } from './sides';

const ROLES: Record<CreditRole | 'author', MessageKey> = {
  text: 'role_text',
  'press-release': 'role_press_release',
  photo: 'role_photo',
  author: 'role_author',
};

const STATUSES: Record<CreditStatus, MessageKey> = {
  credited: 'credit_credited',
  missing: 'credit_missing',
  added: 'credit_added',
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
  const { source } = rankedMatches(report);
  const authors = authorsOf(report);
  const chips: ChipProps[] = [
    ...creditLines(report),
    ...authors.missing.map(author => ({
      code: author,
      name: '',
      role: 'author' as const,
      status: 'missing' as const,
    })),
  ];
  const evidence = creditEvidence(report.stated);
  const pageSpeaks = authors.page.length + evidence.length > 0;
  return (
    <Section title={words.translate('credits')}>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map(chip => (
            <Chip key={`${chip.code} ${chip.role}`} {...chip} />
          ))}
        </ul>
      )}
      <Sides
        matched={source !== null}
        source={authors.source.length > 0 ? <By names={authors.source} /> : null}
        page={
          pageSpeaks ? (
            <>
              <By names={authors.page} />
              {evidence.map(line => (
                <Quoted key={line.words} {...line} />
              ))}
            </>
          ) : (
            <p class="quiet">{words.translate(source ? 'says_nothing' : 'credit_none')}</p>
          )
        }
      />
    </Section>
  );
}

interface ChipProps {
  code: string;
  name: string;
  role: keyof typeof ROLES;
  status: CreditStatus | null;
}

function Chip({ code, name, role, status }: ChipProps) {
  const words = useWords();
  return (
    <li class={`chip chip-${status ?? role}`}>
      <b>
        <bdi>{code}</bdi>
      </b>{' '}
      {name && (
        <span>
          <bdi>{name}</bdi>
        </span>
      )}{' '}
      <small>
        {words.translate(ROLES[role])}
        {status && (
          <>
            {' · '}
            <em>{words.translate(STATUSES[status])}</em>
          </>
        )}
      </small>
    </li>
  );
}

function By({ names }: { names: readonly string[] }) {
  const words = useWords();
  return <Facts facts={[[words.translate('author'), words.list(names)]]} />;
}

function Quoted({ where, words: line }: CreditEvidence) {
  const words = useWords();
  return (
    <p class="evidence">
      {words.translate(where === 'photo' ? ROLES.photo : STATUSES[where])}:{' '}
      <q>
        <bdi>{line}</bdi>
      </q>
    </p>
  );
}
