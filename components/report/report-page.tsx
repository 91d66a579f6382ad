import { useState } from 'preact/hooks';
import type { Match, Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import type { PageSpan } from '../../lib/page/types';
import type { SideBySide } from '../../lib/side-by-side';
import { siteOf } from '../label/address';
import { Details } from '../label/details';
import { Heading, Section } from '../label/heading';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { rankedMatches } from '../label/ranked-matches';
import { reportHeadline } from '../label/report-headline';
import { SourceLine } from '../label/source-line';
import { Why } from '../label/why';
import { useWords, WordsContext } from '../use-words';
import type { Words } from '../words';
import { Legend } from './legend';
import { Rows } from './rows';

/** A page's label and, for each of its sources in their order, both texts. */
export interface Compared {
  report: Report;
  /** `null` where the page can no longer be read. */
  sides: readonly SideBySide[] | null;
}

export interface ReportPageProps {
  /** `null` while it is being read; `nothing` where the tab has no label. */
  compared: Compared | 'nothing' | null;
  words: Words;
  /** To the page itself. */
  onShowInPage(span: PageSpan): void;
  /** To the passage's row on this page. */
  onShowRow(span: PageSpan): void;
}

/** The whole label on a page of its own, with the texts of page and source side by side. */
export function ReportPage({ compared, words, onShowInPage, onShowRow }: ReportPageProps) {
  const report = compared !== null && compared !== 'nothing' ? compared.report : null;
  return (
    <WordsContext.Provider value={words}>
      <div class="whence report" lang={words.locale} dir={words.direction}>
        <header class="bar">
          <b>{words.translate('extension_name')}</b> <bdi>{siteOf(report?.url ?? null)}</bdi>
        </header>
        <main aria-busy={compared === null}>
          {!report && (
            <div class="section" role="status">
              <Heading depth={0} class="title">
                {words.translate('side_by_side')}
              </Heading>
              <p>{words.translate(compared === null ? 'title_checking' : 'report_nothing')}</p>
            </div>
          )}
          {report && compared !== null && compared !== 'nothing' && (
            <>
              <div class="section lead">
                <Headline {...reportHeadline(report, words)} />
                <Lead report={report} onShowPassage={onShowRow} />
              </div>
              <Texts {...compared} onShowInPage={onShowInPage} />
              <div class="facts-of-report">
                <Details report={report} onShowPassage={onShowInPage} />
                <Section title={words.translate('why')}>
                  <Why report={report} />
                </Section>
              </div>
            </>
          )}
        </main>
      </div>
    </WordsContext.Provider>
  );
}

function Texts({ report, sides, onShowInPage }: Compared & { onShowInPage(span: Span): void }) {
  const words = useWords();
  const [chosen, setChosen] = useState(0);
  const { source, others } = rankedMatches(report);
  if (!source) return null;
  const sources = [source, ...others];
  const match = sources[chosen] ?? source;
  const shown = sides?.[chosen];
  return (
    <Section title={words.translate('side_by_side')}>
      {sources.length > 1 && (
        <ul class="sources-to-choose" aria-label={words.translate('report_choose')}>
          {sources.map((one, index) => (
            <li key={one.entry.id}>
              <button
                class="small"
                type="button"
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
              >
                <bdi>{nameOf(one, words)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen > 0 && <SourceLine entry={match.entry} />}
      {shown ? (
        <>
          <p class="honest" role="status">
            {words.translate(shown.kept ? 'report_kept' : 'report_not_kept')}
            {!shown.kept && match.sourceShare < 1 && (
              <> {words.translate('report_missing', [words.percent(1 - match.sourceShare)])}</>
            )}
          </p>
          <Legend kept={shown.kept} />
          <Rows
            sides={shown}
            languages={{ page: report.language, source: match.entry.language }}
            isReworked={match.kind === 'reworked' && !shown.kept}
            onShowInPage={onShowInPage}
          />
        </>
      ) : (
        <p class="honest">{words.translate('report_gone')}</p>
      )}
    </Section>
  );
}

function nameOf({ entry }: Match, words: Words): string {
  return entry.publisher ?? siteOf(entry.url) ?? words.translate('source_unnamed');
}
