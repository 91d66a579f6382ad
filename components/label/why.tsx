import type { Match, Report, Verdict } from '../../lib/label/types';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import { siteOf } from './address';
import { kindInWords } from './kinds';
import { rankedMatches } from './ranked-matches';

const REASONS: Record<Exclude<Verdict, 'not-article'>, MessageKey> = {
  original: 'why_original',
  credited: 'why_credited',
  'partly-credited': 'why_partly_credited',
  uncredited: 'why_uncredited',
  unmatched: 'why_unmatched',
};

/** What led to the verdict, in words and with the numbers of each match. */
export function Why({ report }: { report: Report }) {
  const words = useWords();
  const { source, others } = rankedMatches(report);
  if (report.verdict === 'not-article') return null;
  return (
    <>
      <p>{words.translate(REASONS[report.verdict])}</p>
      {source &&
        [source, ...others].map(match => (
          <div class="evidence-of" key={match.entry.id}>
            <p class="evidence-name">
              <b>
                <bdi>
                  {match.entry.publisher ??
                    siteOf(match.entry.url) ??
                    words.translate('source_unnamed')}
                </bdi>
              </b>
              {': '}
              {kindInWords(match, words)}
            </p>
            <Numbers numbers={numbersOf(match, report)} />
          </div>
        ))}
      <Numbers
        numbers={[
          ['why_words', words.number(report.words)],
          ['why_compared', words.number(report.corpusSize)],
        ]}
      />
      <p class="meta">{words.translate('why_how')}</p>
    </>
  );

  function numbersOf(match: Match, { length }: Report): [MessageKey, string][] {
    const longest = Math.max(0, ...match.passages.map(({ start, end }) => end - start));
    return [
      ['why_page_share', words.percent(match.pageShare)],
      ['why_source_share', words.percent(match.sourceShare)],
      ['why_passages', words.number(match.passages.length)],
      ['why_longest', words.percent(length > 0 ? Math.min(1, longest / length) : 0)],
      ['why_altered', words.number(match.altered.length)],
    ];
  }
}

function Numbers({ numbers }: { numbers: readonly (readonly [MessageKey, string])[] }) {
  const words = useWords();
  return (
    <dl class="numbers">
      {numbers.map(([label, value]) => (
        <div key={label}>
          <dt>{words.translate(label)}</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
