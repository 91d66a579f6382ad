import type { MatchKind } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';
import { useWords } from '../use-words';
import type { StripPiece } from './strip-pieces';

export interface StripProps {
  pieces: readonly StripPiece[];
  kind: MatchKind;
  /** Which of the passages is shown in the page; `null` for none. */
  current: number | null;
  onShow(index: number, passage: Span): void;
}

/** The page in reading order: solid is copied, hatched is reworked, each piece a button that goes there. */
export function Strip({ pieces, kind, current, onShow }: StripProps) {
  const words = useWords();
  const passages = pieces.filter(piece => piece.passage !== null);
  const name = kind === 'reworked' ? 'passage_reworked' : 'passage_copied';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form, and this is none.
    <div class={`strip strip-${kind}`} role="group" aria-label={words.translate('strip_label')}>
      {pieces.map((piece, position) => {
        const { passage, share } = piece;
        const style = { flexGrow: share };
        if (passage === null) return <i key={position} style={style} />;
        const index = passages.indexOf(piece);
        return (
          <button
            key={position}
            type="button"
            style={style}
            aria-current={index === current ? 'true' : undefined}
            aria-label={words.translate(name, [
              words.number(index + 1),
              words.number(passages.length),
              words.percent(share),
            ])}
            onClick={() => onShow(index, passage)}
          />
        );
      })}
    </div>
  );
}
