import type { ImportOutcome } from '../../lib/library/library';
import type { ImportedPack } from '../../lib/store/types';
import { useWords } from '../use-words';
import { importSentence } from './import-sentence';
import { megabytes } from './megabytes';

/** What came of a file; `reading` while it is checked. */
export interface FileOutcome {
  file: string;
  outcome: ImportOutcome | 'reading';
}

export interface PacksPanelProps {
  packs: readonly ImportedPack[];
  /** Of the files that were given last, in their order. */
  outcomes: readonly FileOutcome[];
  actions: {
    importFiles(files: FileList): void;
    enable(pack: ImportedPack, enabled: boolean): void;
    /** One place up (−1) or down (1). */
    move(pack: ImportedPack, by: -1 | 1): void;
    remove(pack: ImportedPack): void;
  };
}

/** Packs that the reader imported, in the order in which they are asked. */
export function PacksPanel({ packs, outcomes, actions }: PacksPanelProps) {
  const words = useWords();
  return (
    <section class="section">
      <h2>{words.translate('packs')}</h2>
      <p class="meta">{words.translate('packs_means')}</p>
      <ul class="rows">
        {packs.map((pack, at) => (
          <li key={pack.sha256}>
            <label>
              <input
                type="checkbox"
                checked={pack.enabled}
                onChange={event => actions.enable(pack, event.currentTarget.checked)}
              />
              <b>{pack.name}</b>
            </label>
            <span class="meta">
              <bdi>{pack.file}</bdi> ·{' '}
              {words.translate('articles_count', [words.number(pack.articles)])} ·{' '}
              {megabytes(pack.bytes, words)}
            </span>
            {pack.damaged && (
              <span class="meta warn" data-problem="damaged">
                {words.translate('pack_stored_damaged')}
              </span>
            )}
            <span class="steps">
              <button
                class="small"
                type="button"
                disabled={at === 0}
                onClick={() => actions.move(pack, -1)}
              >
                {words.translate('move_up')}
              </button>
              <button
                class="small"
                type="button"
                disabled={at === packs.length - 1}
                onClick={() => actions.move(pack, 1)}
              >
                {words.translate('move_down')}
              </button>
              <button class="small" type="button" onClick={() => actions.remove(pack)}>
                {words.translate('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <label class="file">
        {words.translate('pack_import')}{' '}
        <input
          type="file"
          accept=".whence"
          multiple
          onChange={event =>
            event.currentTarget.files && actions.importFiles(event.currentTarget.files)
          }
        />
      </label>
      <div role="status">
        {outcomes.map(({ file, outcome }, at) => (
          // Two files may have one name, and the list is never put in another order.
          <p key={at} class="meta" data-outcome={outcomeName(outcome)}>
            {outcomes.length > 1 && (
              <>
                <bdi>{file}</bdi>:{' '}
              </>
            )}
            {importSentence(outcome, words)}
          </p>
        ))}
      </div>
    </section>
  );
}

function outcomeName(outcome: ImportOutcome | 'reading'): string {
  if (outcome === 'reading') return outcome;
  return 'problem' in outcome ? outcome.problem : 'imported';
}
