import type { Licence, Report } from '../../lib/label/types';
import { useWords } from '../use-words';
import { webAddress } from './address';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';

/** Under which terms page and source may be reused, where either says so. */
export function Licences({ report }: { report: Report }) {
  const words = useWords();
  const page = report.stated.licence;
  const source = rankedMatches(report).source?.entry.licence ?? null;
  if (!page && source === null) return null;
  return (
    <Section title={words.translate('licence')}>
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
    </Section>
  );
}

function Terms({ name, url }: Pick<Licence, 'name' | 'url'>) {
  const href = webAddress(url);
  if (href === null) return <span dir="auto">{name}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" dir="auto">
      {name}
    </a>
  );
}
