import { useState } from 'preact/hooks';
import type { Match } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import { useWords } from '../use-words';
import { kindInWords } from './kinds';
import { PassageSteps } from './passage-steps';
import { Shares } from './shares';
import { Strip } from './strip';
import { stripPieces } from './strip-pieces';

export interface PassagesProps {
  match: Match;
  /** Whether the page is the source: then nothing was copied. */
  isItself: boolean;
  /** UTF-16 length of the page's text. */
  length: number;
  onShowPassage(passage: Span): void;
}

/** How much of page and source is the same, where it stands, and the way from passage to passage. */
export function Passages({ match, isItself, length, onShowPassage }: PassagesProps) {
  const words = useWords();
  const [current, setCurrent] = useState<number | null>(null);
  const pieces = stripPieces(match.passages, length);
  const passages = pieces.flatMap(piece => piece.passage ?? []);

  const show = (index: number) => {
    const passage = passages[index];
    if (!passage) return;
    setCurrent(index);
    onShowPassage(passage);
  };

  return (
    <div class="passages">
      {passages.length > 0 && (
        <Strip pieces={pieces} kind={match.kind} current={current} onShow={show} />
      )}
      <p class="meta">
        <Shares match={match} />
        {passages.length > 0 && (
          <>
            {' · '}
            <span aria-live="polite">
              {current === null
                ? words.plural('passages', passages.length)
                : words.translate('passage_of', [
                    words.number(current + 1),
                    words.number(passages.length),
                  ])}
            </span>
          </>
        )}
      </p>
      <div class="passages-row">
        <p class="meta">{!isItself && kindInWords(match, words)}</p>
        <PassageSteps count={passages.length} current={current} onShow={show} />
      </div>
      {match.kind === 'reworked' && <p class="meta">{words.translate('reworked_means')}</p>}
    </div>
  );
}
