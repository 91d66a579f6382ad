import type { Report, ReuseTerm } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { webAddress } from './address';

/** What machine-readable terms say in plain words, by standard and value. */
const PLAIN: Record<string, MessageKey> = {
  'TDM reservation 1': 'term_tdm_reserved',
  'TDM reservation 0': 'term_tdm_free',
  noai: 'term_noai',
  noimageai: 'term_noimageai',
};

/** The page's machine-readable terms, each with the standard it was read from; folded at first. */
export function ReuseTerms({ report }: { report: Report }) {
  const words = useWords();
  const terms = report.stated.terms ?? [];
  if (terms.length === 0) return null;
  return (
    <details class="terms">
      <summary>{words.translate('reuse_terms')}</summary>
      <dl class="facts facts-stacked">
        {terms.map(term => (
          <div key={`${term.standard} ${term.value}`}>
            <dt>
              <bdi>{term.standard}</bdi>
            </dt>{' '}
            <dd>
              <Value {...term} />
              <Meaning {...term} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Value({ value, url }: ReuseTerm) {
  const href = webAddress(url ?? value);
  if (href === null) return <bdi>{value}</bdi>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" dir="auto">
      {value}
    </a>
  );
}

function Meaning({ standard, value }: ReuseTerm) {
  const words = useWords();
  const key = PLAIN[`${standard} ${value}`] ?? PLAIN[value.toLowerCase()];
  return key ? <p class="meta">{words.translate(key)}</p> : null;
}
