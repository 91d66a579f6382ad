import type { Evidence, Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
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
import { ReadFrom } from './read-from';
import { ShowInPage } from './show-in-page';
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

export interface CreditsProps {
  report: Report;
  onShowPassage(passage: PageSpan): void;
}

/** Who is credited and who must be: agencies with their full names, and authors. */
export function Credits({ report, onShowPassage }: CreditsProps) {
  const words = useWords();
  const { source } = rankedMatches(report);
  const authors = authorsOf(report);
  const chips: Omit<ChipProps, 'onShow'>[] = [
    ...creditLines(report),
    ...authors.missing.map(author => ({
      code: author,
      name: '',
      role: 'author' as const,
      status: 'missing' as const,
      evidence: null,
    })),
  ];
  const evidence = creditEvidence(report.stated);
  const pageSpeaks = authors.page.length + evidence.length > 0;
  return (
    <Section title={words.translate('credits')}>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map(chip => (
            <Chip key={`${chip.code} ${chip.role}`} {...chip} onShow={onShowPassage} />
          ))}
        </ul>
      )}
      <Sides
        matched={source !== null}
        source={
          authors.source.length > 0 ? <By names={authors.source} onShow={onShowPassage} /> : null
        }
        page={
          pageSpeaks ? (
            <>
              <By
                names={authors.page}
                evidence={report.stated.evidence?.authors}
                onShow={onShowPassage}
              />
              {evidence.map(line => (
                <Quoted key={line.words} {...line} onShow={onShowPassage} />
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
  evidence: Evidence | null;
  onShow(span: PageSpan): void;
}

function Chip({ code, name, role, status, evidence, onShow }: ChipProps) {
  const words = useWords();
  return (
    <li class={`chip chip-${status ?? role}`}>
      <ShowInPage at={evidence?.at} evidence={evidence?.words ?? code} onShow={onShow}>
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
      </ShowInPage>
    </li>
  );
}

interface ByProps {
  names: readonly string[];
  /** Where the page names them. */
  evidence?: readonly Evidence[] | undefined;
  onShow(span: PageSpan): void;
}

function By({ names, evidence = [], onShow }: ByProps) {
  const words = useWords();
  const seen = evidence.find(({ at }) => at && !('standard' in at));
  const listed = names.length === 0 ? '' : words.list(names);
  return (
    <Facts
      facts={[
        [
          words.translate('author'),
          listed && (
            <ShowInPage at={seen?.at} evidence={seen?.words ?? ''} onShow={onShow}>
              {listed}
            </ShowInPage>
          ),
        ],
      ]}
    />
  );
}

interface QuotedProps extends CreditEvidence {
  onShow(span: PageSpan): void;
}

function Quoted({ where, words: line, at, onShow }: QuotedProps) {
  const words = useWords();
  return (
    <p class="evidence">
      {words.translate(where === 'photo' ? ROLES.photo : STATUSES[where])}:{' '}
      <ShowInPage at={at} evidence={line} onShow={onShow}>
        <q>
          <bdi>{line}</bdi>
        </q>
      </ShowInPage>
      <ReadFrom at={at} />
    </p>
  );
}
