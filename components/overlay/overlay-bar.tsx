import { useWords } from '../use-words';

/** The opened label's upper edge: whose it is, and the way to close it. */
export function OverlayBar({ onClose }: { onClose(): void }) {
  const words = useWords();
  return (
    <div class="bar">
      <b>{words.translate('extension_name')}</b>
      <button
        class="small"
        type="button"
        aria-label={words.translate('overlay_close')}
        onClick={() => onClose()}
      >
        <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="m2.5 2.5 7 7m0-7-7 7" />
        </svg>
      </button>
    </div>
  );
}
