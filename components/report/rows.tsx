import type { Span } from '../../lib/match/types';
import type { Piece, PieceKind, Row, SideBySide } from '../../lib/side-by-side';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

/** A stretch of one side with more words than these is folded: it is not what the reader came for. */
const MANY_WORDS = 40;

export interface RowsProps {
  sides: SideBySide;
  /** Languages of page and source, for how they are read out and broken. */
  languages: { page: string | null; source: string | null };
  isReworked: boolean;
  onShowInPage(span: Span): void;
}

/** The passages of page and source beside each other, in the order of the page. */
export function Rows({ sides, languages, isReworked, onShowInPage }: RowsProps) {
  const words = useWords();
  const passages = sides.rows.filter(row => row.kind === 'passage');
  return (
    <ol class="rows">
      <li class="row row-head" aria-hidden="true">
        <p>{words.translate('report_this_page')}</p>
        <p>{words.translate('report_source')}</p>
      </li>
      {sides.rows.map((row, index) => (
        <li
          class={`row row-${row.kind}`}
          key={index}
          {...(row.kind === 'passage' && { 'data-start': row.at.start, tabIndex: -1 })}
        >
          {row.kind === 'passage' ? (
            <>
              <div class="side">
                <SideName name="report_this_page" />
                <Text pieces={row.page} language={languages.page} />
                <button
                  class="small"
                  type="button"
                  aria-label={words.translate(isReworked ? 'passage_reworked' : 'passage_copied', [
                    words.number(passages.indexOf(row) + 1),
                    words.number(passages.length),
                    words.percent(shareOf(row, sides.rows)),
                  ])}
                  onClick={() => onShowInPage(row.at)}
                >
                  {words.translate('show')}
                </button>
              </div>
              <div class="side">
                <SideName name="report_source" />
                {row.source ? (
                  <Text pieces={row.source} language={languages.source} />
                ) : (
                  <p class="not-kept">
                    {words.translate(isReworked ? 'report_retells' : 'report_matches')}
                  </p>
                )}
              </div>
            </>
          ) : (
            <OneSide {...row} language={languages[row.kind === 'page-only' ? 'page' : 'source']} />
          )}
        </li>
      ))}
    </ol>
  );
}

function shareOf(row: Extract<Row, { kind: 'passage' }>, rows: readonly Row[]): number {
  const length = (one: Row) => {
    if (one.kind === 'source-only') return 0;
    return one.kind === 'passage' ? one.at.end - one.at.start : one.text.length;
  };
  return length(row) / rows.reduce((sum, one) => sum + length(one), 0);
}

/** Above each other there are no columns to tell the sides by; and they are never seen by who listens. */
function SideName({ name }: { name: MessageKey }) {
  return <p class="side-name">{useWords().translate(name)}</p>;
}

const MARKS: Partial<Record<PieceKind, { tag: 'mark' | 'ins' | 'del'; name: MessageKey }>> = {
  changed: { tag: 'mark', name: 'report_changed' },
  altered: { tag: 'mark', name: 'report_altered' },
  added: { tag: 'ins', name: 'report_added' },
  'left-out': { tag: 'del', name: 'report_left_out' },
};

function Text({ pieces, language }: { pieces: readonly Piece[]; language: string | null }) {
  const words = useWords();
  return (
    <p class="text" dir="auto" lang={language ?? ''}>
      {pieces.map(({ kind, text }, index) => {
        const mark = MARKS[kind];
        if (!mark) return text;
        return (
          <mark.tag key={index} class={`piece-${kind}`}>
            <span class="for-readers" lang={words.locale}>
              {words.translate(mark.name)}:{' '}
            </span>
            {text}
          </mark.tag>
        );
      })}
    </p>
  );
}

interface OneSideProps {
  kind: 'page-only' | 'source-only';
  text: string;
  words: number;
  language: string | null;
}

function OneSide({ kind, text, words: count, language }: OneSideProps) {
  const words = useWords();
  const name = words.translate(kind === 'page-only' ? 'report_only_page' : 'report_only_source', [
    words.number(count),
  ]);
  return (
    <details class="side" open={count <= MANY_WORDS}>
      <summary>{name}</summary>
      <p class="text" dir="auto" lang={language ?? ''}>
        {text}
      </p>
    </details>
  );
}
