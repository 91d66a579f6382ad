import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../../../components/options/page.css';
import { Options, type OptionsNews } from '../../../components/options/options';
import { SelectionAnswer } from '../../../components/selection/selection-answer';
import { SAMPLE, SAMPLE_TEXT } from '../../../components/welcome/sample';
import { Welcome } from '../../../components/welcome/welcome';
import { makeWords } from '../../../components/words';
import { DEFAULTS, type Settings } from '../../../lib/settings';
import { siteOf } from '../../../lib/sites';
import { getMessageFrom } from '../../../lib/speech/get-message';
import { LANGUAGES } from '../../../lib/speech/languages';
import { messagesIn } from './languages';

/** One page of the extension in one language: `pages.html?state=options&locale=de`. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
const words = makeWords(getMessageFrom(messagesIn(locale)), locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

const FULL: Settings = {
  ...DEFAULTS,
  check: 'listed',
  checkedSites: ['coast-courier.example', 'morning-herald.example'],
  offSites: ['mail.example'],
  ignoredSources: [{ site: 'pell-review.example', source: 'Coast Courier' }],
};

const events: unknown[] = [];

function OptionsState({ start, said }: { start: Settings; said: OptionsNews }) {
  const [settings, setSettings] = useState(start);
  const [news, setNews] = useState(said);
  return (
    <Options
      settings={settings}
      words={words}
      languages={LANGUAGES}
      packs={['news.whence']}
      news={news}
      parseSite={siteOf}
      onChange={change => {
        events.push(change);
        setSettings({ ...settings, ...change });
        setNews('saved');
      }}
      onLibrary={() => events.push('library')}
      onExport={() => events.push('export')}
      onImport={file => events.push(file.name)}
    />
  );
}

const PAGES = {
  options: <OptionsState start={DEFAULTS} said={null} />,
  'options-full': <OptionsState start={FULL} said={{ problem: 'value', name: 'overlay' }} />,
  welcome: <Welcome words={words} onOptions={() => events.push('options')} />,
  selection: <SelectionAnswer text={SAMPLE_TEXT} report={SAMPLE} words={words} />,
  'selection-unknown': (
    <SelectionAnswer
      text="Two words"
      report={{ ...SAMPLE, article: false, matches: [] }}
      words={words}
    />
  ),
};

render(PAGES[(asked.get('state') ?? 'options') as keyof typeof PAGES], document.body);
Object.assign(window, { events });
