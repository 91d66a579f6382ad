import type { Licence, Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import { webAddress } from './address';
import { Section } from './heading';
import { licenceInWords } from './licence-in-words';
import { rankedMatches } from './ranked-matches';
import { ReuseTerms } from './reuse-terms';

/** Under which licence and terms page and source may be reused, where either says so. */
export function Licences({ report }: { report: Report }) {
  const words = useWords();
  const page = report.stated.licence;
  const source = rankedMatches(report).source?.entry.licence ?? null;
  const hasTerms = (report.stated.terms ?? []).length > 0;
  if (!page && source === null && !hasTerms) return null;
  return (
    <Section title={words.translate('licence')}>
      {(page || source !== null) && (
        <dl class="facts facts-stacked">
          {page && (
            <div>
              <dt>{words.translate('this_page_says')}</dt>{' '}
              <dd>
                <Terms name={page.name} url={page.url} />
                <p class="evidence">{words.translate('licence_standard', [page.standard])}</p>
              </dd>
            </div>
          )}
          {source !== null && (
            <div>
              <dt>{words.translate('the_source_says')}</dt>{' '}
              <dd>
                <Terms name={source} url={source} />
              </dd>
            </div>
          )}
        </dl>
      )}
      <ReuseTerms report={report} />
    </Section>
  );
}

function Terms({ name, url }: Pick<Licence, 'name' | 'url'>) {
  const words = useWords();
  const href = webAddress(url);
  const meaning = licenceInWords(name);
  return (
    <>
      {href === null ? (
        <span dir="auto">{name}</span>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" dir="auto">
          {name}
        </a>
      )}
      {meaning && <p class="meta">{words.translate(meaning)}</p>}
    </>
  );
}
