import type { Report, ReuseTerm } from '../../lib/label/types';
import { useWords } from '../use-words';
import { OuterLink } from './outer-link';
import { termWords } from './term-words';

/** What the page tells machines of its reuse: each term with the standard it was read from; folded at first. */
export function ReuseTerms({ report }: { report: Report }) {
  const words = useWords();
  const terms = report.stated.terms ?? [];
  if (terms.length === 0) return null;
  return (
    <details class="section">
      <summary>{words.translate('reuse_terms', [words.number(terms.length)])}</summary>
      <p class="meta">{words.translate('reuse_terms_stated')}</p>
      <dl class="terms">
        {terms.map((term, index) => (
          <Term key={index} {...term} />
        ))}
      </dl>
    </details>
  );
}

function Term({ standard, value, url }: ReuseTerm) {
  const words = useWords();
  const plain = termWords({ standard, value });
  return (
    <div>
      <dt>{plain.subject ? words.translate(plain.subject) : <bdi>{standard}</bdi>}</dt>
      <dd>
        {plain.value ? words.translate(plain.value) : <OuterLink address={url ?? value} />}
        <p class="evidence">
          {plain.value
            ? words.translate('read_from_value', [standard, value])
            : words.translate('read_from', [standard])}
        </p>
      </dd>
    </div>
  );
}
