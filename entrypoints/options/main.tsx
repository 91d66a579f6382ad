import '../../components/options/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options, type OptionsNews } from '../../components/options/options';
import { makeWords } from '../../components/words';
import { BUNDLED_NAMES } from '../../lib/library/bundled';
import { memorySettings, setMemorySettings, watchMemorySettings } from '../../lib/memory-settings';
import { saveFile } from '../../lib/save-file';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings';
import { readSettingsFile, writeSettingsFile } from '../../lib/settings-file';
import { siteOf } from '../../lib/sites';
import { chosenSpeech } from '../../lib/speech/chosen-speech';
import { LANGUAGES } from '../../lib/speech/languages';

let news: OptionsNews = null;

async function draw(): Promise<void> {
  const [settings, memory, { getMessage, locale }] = await Promise.all([
    readSettings(),
    memorySettings(),
    chosenSpeech(),
  ]);
  const words = makeWords(getMessage, locale);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.direction;
  document.title = `${words.translate('extension_name')}: ${words.translate('options_title')}`;
  render(
    <Options
      settings={settings}
      words={words}
      languages={LANGUAGES}
      packs={BUNDLED_NAMES}
      news={news}
      parseSite={siteOf}
      onChange={change => void save(change, 'saved')}
      onLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
      onExport={() => saveFile('whence-settings.json', writeSettingsFile(settings, memory))}
      onImport={file => void importFile(file)}
    />,
    document.body,
  );
}

async function save(change: Parameters<typeof changeSettings>[0], said: OptionsNews) {
  news = said;
  await changeSettings(change);
  await draw();
}

async function importFile(file: File): Promise<void> {
  const read = readSettingsFile(await file.text());
  if ('settings' in read) {
    await setMemorySettings(read.memory);
    return save(read.settings, 'imported');
  }
  news = read;
  await draw();
}

watchSettings(() => void draw());
watchMemorySettings(() => void draw());
await draw();
