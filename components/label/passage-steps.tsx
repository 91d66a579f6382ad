import { useWords } from '../use-words';

export interface PassageStepsProps {
  count: number;
  current: number | null;
  onShow(index: number): void;
}

/** From passage to passage in page order, round and round: the way in for whom the strip's pieces are too small. */
export function PassageSteps({ count, current, onShow }: PassageStepsProps) {
  const words = useWords();
  if (count === 0) return null;
  if (count === 1) {
    return (
      <button class="small" type="button" onClick={() => onShow(0)}>
        {words.translate('show_passage')}
      </button>
    );
  }
  const next = current === null ? 0 : (current + 1) % count;
  const previous = current === null ? count - 1 : (current + count - 1) % count;
  return (
    <div class="steps">
      <button
        class="small"
        type="button"
        aria-label={words.translate('previous_passage')}
        onClick={() => onShow(previous)}
      >
        <Arrow d="M7.5 2 3.5 6l4 4" />
      </button>
      <button
        class="small"
        type="button"
        aria-label={words.translate('next_passage')}
        onClick={() => onShow(next)}
      >
        <Arrow d="m4.5 2 4 4-4 4" />
      </button>
    </div>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}
