import type { ReuseTerm } from '../../lib/label/types';
import type { MessageKey } from '../words';

/** What a machine-readable term is about, by the standard it was read from. */
const SUBJECTS: Readonly<Record<string, MessageKey>> = {
  'schema.org usageInfo': 'term_usage',
  'schema.org acquireLicensePage': 'term_acquire',
  'schema.org isBasedOn': 'term_based_on',
  'TDM reservation': 'term_mining',
  'TDM policy': 'term_mining_policy',
  RSL: 'term_rsl',
  robots: 'term_robots',
};

/** Values that are codes: TDM Reservation Protocol (W3C community group, 2024), section 5; robots directives. */
const VALUES: Readonly<Record<string, MessageKey>> = {
  'TDM reservation 1': 'term_tdm_reserved',
  'TDM reservation 0': 'term_tdm_free',
  'robots noai': 'term_noai',
  'robots noimageai': 'term_noimageai',
};

export interface TermWords {
  /** `null` for a standard without plain words: its own name has to do. */
  subject: MessageKey | null;
  /** `null` where the value speaks for itself. */
  value: MessageKey | null;
}

/** A term in plain words, as far as there are any for it. */
export function termWords({ standard, value }: Pick<ReuseTerm, 'standard' | 'value'>): TermWords {
  const family = standard.startsWith('robots ') ? 'robots' : standard;
  return {
    subject: lookUp(SUBJECTS, family),
    value: lookUp(VALUES, `${family} ${value.trim().toLowerCase()}`),
  };
}

function lookUp(table: Readonly<Record<string, MessageKey>>, key: string): MessageKey | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}
