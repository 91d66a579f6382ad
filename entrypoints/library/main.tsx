import '../../components/library/library.css';
import { render } from 'preact';
import { Library } from '../../components/library/library';
import type { FileOutcome } from '../../components/library/packs-panel';
import { makeWords } from '../../components/words';
import {
  dropPack,
  importFile,
  libraryState,
  noting,
  ownPack,
  reorderPack,
  setPackEnabled,
  setSubscriptionEnabled,
  subscribe,
  unsubscribe,
} from '../../lib/library/library';
import { setMemorySettings, watchMemorySettings } from '../../lib/memory-settings';
import { sendMessage } from '../../lib/messages';
import { readSettings } from '../../lib/settings';
import { fetchMessages, speechIn } from '../../lib/speech/i18n';

const { language } = await readSettings();
const { getMessage, locale } = await speechIn(language, fetchMessages);
const words = makeWords(getMessage, locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = words.translate('library');

let outcomes: FileOutcome[] = [];

async function draw(): Promise<void> {
  const { storageProblem, packs, totals, settings, subscriptions } = await libraryState();
  render(
    <Library
      words={words}
      storageProblem={storageProblem}
      packs={{
        packs,
        outcomes,
        actions: {
          importFiles: files => void importAll(files),
          enable: (pack, enabled) => void done(setPackEnabled(pack, enabled)),
          move: (pack, by) => void done(reorderPack(pack, by)),
          remove: pack => void done(dropPack(pack)),
        },
      }}
      memory={{
        totals,
        settings,
        actions: {
          change: change => void done(setMemorySettings(change)),
          exportPack: () => void done(save()),
          forgetAll: () => void done(sendMessage('forgetAll')),
          forgetSite: host => drawn(sendMessage('forgetSite', host)),
        },
      }}
      subscriptions={{
        subscriptions,
        now: Date.now(),
        actions: {
          subscribe: (address, key) => drawn(subscribe(address, key)),
          enable: (one, enabled) => void done(setSubscriptionEnabled(one, enabled)),
          remove: one => void done(unsubscribe(one)),
          refresh: () => void done(sendMessage('refreshSubscriptions')),
        },
      }}
    />,
    document.body,
  );
}

/** Waits for a change, shows what came of it, and passes its answer on. */
async function drawn<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } finally {
    await draw();
  }
}

/** Waits for a change, and shows what came of it, or why nothing did. */
function done(change: Promise<unknown>): Promise<void> {
  return drawn(noting(change));
}

async function importAll(files: FileList): Promise<void> {
  const all = [...files];
  const current: FileOutcome[] = all.map(({ name }) => ({ file: name, outcome: 'reading' }));
  outcomes = current;
  await draw();
  for (const [at, file] of all.entries()) {
    current[at] = { file: file.name, outcome: await importFile(file) };
    await draw();
  }
}

// Anywhere on the page: a browser would else leave the page for a file that is dropped beside a field.
addEventListener('dragover', event => event.preventDefault());
addEventListener('drop', event => {
  event.preventDefault();
  if (event.dataTransfer) void importAll(event.dataTransfer.files);
});

/** As a download of the browser's, which asks where to. */
async function save(): Promise<void> {
  const file = await ownPack(words.translate('memory_file'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

watchMemorySettings(() => void draw());
await draw();
