import type { StorageProblem } from '../../lib/store/storage-problem';
import { STORAGE_PROBLEMS } from '../storage-problems';
import { WordsContext } from '../use-words';
import type { Words } from '../words';
import { MemoryPanel, type MemoryPanelProps } from './memory-panel';
import { PacksPanel, type PacksPanelProps } from './packs-panel';
import { SubscriptionsPanel, type SubscriptionsPanelProps } from './subscriptions-panel';

export interface LibraryProps {
  words: Words;
  /** Of the last thing that could not be stored or read. */
  storageProblem: StorageProblem | null;
  packs: PacksPanelProps;
  memory: MemoryPanelProps;
  subscriptions: SubscriptionsPanelProps;
}

/** All that Whence knows beside what it came with: packs, what was remembered, subscriptions. */
export function Library({ words, storageProblem, packs, memory, subscriptions }: LibraryProps) {
  return (
    <WordsContext.Provider value={words}>
      <main class="whence library" lang={words.locale} dir={words.direction}>
        <h1>{words.translate('library')}</h1>
        {storageProblem && (
          <p class="warn" role="alert" data-storage={storageProblem}>
            {words.translate(STORAGE_PROBLEMS[storageProblem])}
          </p>
        )}
        <MemoryPanel {...memory} />
        <PacksPanel {...packs} />
        <SubscriptionsPanel {...subscriptions} />
      </main>
    </WordsContext.Provider>
  );
}
