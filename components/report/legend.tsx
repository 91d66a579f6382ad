import { useWords } from '../use-words';

/** What the marks in the text mean, each shown as it looks. */
export function Legend({ kept }: { kept: boolean }) {
  const words = useWords();
  return (
    <ul class="legend" aria-label={words.translate('report_legend')}>
      <li>{words.translate('report_plain')}</li>
      {kept ? (
        <>
          <li>
            <mark class="piece-changed">{words.translate('report_changed')}</mark>
          </li>
          <li>
            <ins class="piece-added">{words.translate('report_added')}</ins>
          </li>
          <li>
            <del class="piece-left-out">{words.translate('report_left_out')}</del>
          </li>
        </>
      ) : (
        <li>
          <mark class="piece-altered">{words.translate('report_altered')}</mark>
        </li>
      )}
    </ul>
  );
}
