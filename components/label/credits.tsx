import type { Entry } from '../../lib/corpus/types';
import type { Stated } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { type AgencyName, type CreditStatus, creditEvidence, creditLines } from './credit-lines';
import { Facts } from './facts';
import { Section } from './heading';
import { TwoSides } from './two-sides';

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

export interface CreditsProps {
  stated: Stated;
  /** What is known of the source; `null` when nothing matches. */
  source: Entry | null;
  agencyName: AgencyName;
}

/** Who is credited and who must be: agencies with their full names, and authors. */
export function Credits({ stated, source, agencyName }: CreditsProps) {
  const words = useWords();
  const lines = creditLines(stated, source, agencyName);
  const nobody = lines.length + stated.authors.length + (source?.authors.length ?? 0) === 0;
  return (
    <Section title={words.translate('credits')}>
      {nobody && <p class="meta">{words.translate('credit_none')}</p>}
      {lines.length > 0 && (
        <ul class="chips">
          {lines.map(({ code, name, status }) => (
            <li key={`${code} ${status}`} class={`chip chip-${status}`}>
              <b>{code}</b> <span dir="auto">{name}</span>{' '}
              <em>{words.translate(STATUSES[status])}</em>
            </li>
          ))}
        </ul>
      )}
      <Authors page={stated.authors} source={source?.authors ?? []} />
      {creditEvidence(stated).map(({ where, words: line }) => (
        <p key={line} class="evidence">
          {words.translate(STATUSES[where])}: <q dir="auto">{line}</q>
        </p>
      ))}
    </Section>
  );
}

interface AuthorsProps {
  page: readonly string[];
  source: readonly string[];
}

function Authors({ page, source }: AuthorsProps) {
  const words = useWords();
  const names = (authors: readonly string[]) => (authors.length > 0 ? words.list(authors) : null);
  const differ = source.length > 0 && source.some(author => !page.includes(author));
  if (!differ) return <Facts facts={[[words.translate('author'), names(page)]]} />;
  return (
    <>
      <p class="label">{words.translate('author')}</p>
      <TwoSides page={names(page)} source={names(source)} />
    </>
  );
}
