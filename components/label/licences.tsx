import type { Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { useWords } from '../use-words';
import { webAddress } from './address';
import { Section } from './heading';
import { licenceInWords } from './licence-in-words';
import { OuterLink } from './outer-link';
import { rankedMatches } from './ranked-matches';
import { ShowInPage } from './show-in-page';
import { Sides } from './sides';

export interface LicencesProps {
  report: Report;
  onShowPassage(passage: PageSpan): void;
}

/** Under which licence source and page say that they stand, where either says so. */
export function Licences({ report, onShowPassage }: LicencesProps) {
  const words = useWords();
  const { source } = rankedMatches(report);
  const page = report.stated.licence;
  const known = source?.entry.licence ?? null;
  if (!page && known === null) return null;
  return (
    <Section title={words.translate('licence')}>
      <Sides
        matched={source !== null}
        source={known === null ? null : <Terms name={known} url={known} />}
        page={
          page && (
            <>
              <Terms name={page.name} url={page.url} />
              <p class="evidence">
                <ShowInPage at={page.at} evidence={page.name} onShow={onShowPassage}>
                  {words.translate('read_from', [page.standard])}
                </ShowInPage>
              </p>
            </>
          )
        }
      />
    </Section>
  );
}

interface TermsProps {
  /** As stated: a name, or no more than the address. */
  name: string;
  url: string | null;
}

/** A licence by its name, which leads to its text, and what it allows where that is settled. */
function Terms({ name, url }: TermsProps) {
  const words = useWords();
  const known = licenceInWords(name) ?? licenceInWords(url ?? '');
  const shown = known?.name ?? (webAddress(name) === null ? name : undefined);
  return (
    <>
      <OuterLink address={url} name={shown} />
      {known?.meaning && <p>{words.translate(known.meaning)}</p>}
    </>
  );
}
