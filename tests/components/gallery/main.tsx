import { render } from 'preact';
import { Overlay } from '../../../components/overlay/overlay';
import overlayCss from '../../../components/overlay/overlay.css?inline';
import { Popup } from '../../../components/popup/popup';
import '../../../components/popup/popup.css';
import { makeWords } from '../../../components/words';
import { labelInPage } from '../../../entrypoints/content/label-in-page';
import { getMessageFrom } from '../../../lib/get-message';
import type { AtRest } from '../../../lib/in-page/room-beside';
import ar from '../../../public/_locales/ar/messages.json';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import { makeArticlePage, openShadowRoots } from './article-page';
import { mountInHostilePage } from './hostile-page';
import { STATES, type StateName } from './states';

/** One state in one language, named in the address: `?part=popup&state=credited&locale=de`. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
const words = makeWords(getMessageFrom({ ar, de, en }[locale] ?? en), locale);

document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

/** What people pressed, for tests to read. */
const events: unknown[] = [];
const log =
  (name: string) =>
  (...details: unknown[]) =>
    void events.push([name, ...details]);

function showPopup(name: StateName): void {
  const state = STATES[name];
  render(
    <Popup
      state={state}
      host={state === null ? '' : 'morning-herald.example'}
      words={words}
      actions={{
        showPassage: log('showPassage'),
        copyAttribution: async text => {
          log('copyAttribution')(text);
          if (asked.has('no-clipboard')) throw new Error('The clipboard is not allowed.');
        },
        readAgain: log('readAgain'),
        remember: async () => 'new',
        askPermission: log('askPermission'),
        switchOn: log('switchOn'),
      }}
    />,
    document.body,
  );
}

function showOverlay(name: StateName): void {
  const state = STATES[name];
  if (state?.status !== 'labelled') throw new Error(`${name} has no label to show in a page.`);
  render(
    <Overlay
      report={state.report}
      words={words}
      atRest={(asked.get('at-rest') ?? 'name') as AtRest}
      onToggle={log('toggle')}
      onShowPassage={log('showPassage')}
      onDismiss={log('dismiss')}
    />,
    mountInHostilePage(overlayCss),
  );
}

/** The label as the content script puts it into a page, in an article as wide as the address says. */
function showInPage(name: StateName): void {
  const state = STATES[name];
  if (state?.status !== 'labelled') throw new Error(`${name} has no label to show in a page.`);
  const paragraphs = makeArticlePage({
    column: asked.get('column') ?? '620px',
    rail: asked.get('rail'),
  });
  openShadowRoots();
  labelInPage(window, state.report, words, { highlights: true }, () =>
    paragraphs.map(paragraph => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return range;
    }),
  );
}

const state = (asked.get('state') ?? 'credited') as StateName;
if (asked.get('part') === 'overlay') showOverlay(state);
else if (asked.get('part') === 'page') showInPage(state);
else showPopup(state);

Object.assign(window, { events, showPopup });
