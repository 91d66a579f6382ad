import type { EntryCopyright } from '../../lib/corpus/types';
import type { Copyright, Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { Facts } from './facts';
import { Section } from './heading';
import { rankedMatches } from './ranked-matches';
import { ReadFrom } from './read-from';
import { isSameNotice, rightsAgree } from './rights-agree';
import { ShowInPage } from './show-in-page';
import { Sides } from './sides';

const PLACES: Record<Copyright['where'], MessageKey> = {
  text: 'copyright_in_text',
  page: 'copyright_on_page',
  metadata: 'copyright_in_metadata',
};

export interface RightsProps {
  report: Report;
  onShowPassage(passage: PageSpan): void;
}

/** Whose copyright it is: what the source states and what the page states, both word for word. */
export function Rights({ report, onShowPassage }: RightsProps) {
  const words = useWords();
  const { source } = rankedMatches(report);
  const page = report.stated.copyright;
  const known = source?.entry.copyright ?? null;
  const agree = rightsAgree(report);
  const pageClaim = page && (
    <>
      <Claim copyright={page} language={report.language} onShow={onShowPassage} />
      <p class="meta">
        {words.translate(PLACES[page.where])}
        <ReadFrom at={page.at} />
      </p>
    </>
  );
  return (
    <Section title={words.translate('copyright')}>
      {!page && !known && <p class="meta">{words.translate('copyright_none')}</p>}
      {page && known && isSameNotice(page, known)
        ? pageClaim
        : (page || known) && (
            <Sides
              matched={source !== null}
              source={
                known ? (
                  <Claim
                    copyright={known}
                    language={source?.entry.language ?? null}
                    onShow={onShowPassage}
                  />
                ) : (
                  <span class="quiet">{words.translate('not_known')}</span>
                )
              }
              page={pageClaim ?? <span class="quiet">{words.translate('says_nothing')}</span>}
            />
          )}
      {agree && <p class="meta">{words.translate('copyright_agrees')}</p>}
    </Section>
  );
}

interface ClaimProps {
  copyright: EntryCopyright | Copyright;
  language: string | null;
  onShow(span: PageSpan): void;
}

/** A notice word for word, and who and when in plain words. */
function Claim({ copyright, language, onShow }: ClaimProps) {
  const words = useWords();
  const { notice, holder } = copyright;
  return (
    <>
      {notice && (
        <blockquote dir="auto" lang={language ?? ''}>
          <ShowInPage
            at={'at' in copyright ? copyright.at : undefined}
            evidence={notice}
            onShow={onShow}
          >
            {notice}
          </ShowInPage>
        </blockquote>
      )}
      <Facts
        facts={[
          [words.translate('holder'), holder],
          [words.translate('year'), years(copyright)],
        ]}
      />
    </>
  );
}

/** `2019–2023` where the notice gives a range. */
function years(copyright: EntryCopyright | Copyright): string | null {
  const { year } = copyright;
  const since = 'since' in copyright ? copyright.since : undefined;
  if (year === null) return null;
  return since === undefined ? String(year) : `${since}–${year}`;
}
