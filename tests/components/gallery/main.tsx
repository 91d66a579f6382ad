import { render } from 'preact';
import { Overlay } from '../../../components/overlay/overlay';
import overlayCss from '../../../components/overlay/overlay.css?inline';
import { Popup } from '../../../components/popup/popup';
import reportCss from '../../../components/report/report.css?inline';
import { ReportPage } from '../../../components/report/report-page';
import '../../../components/popup/popup.css';
import { makeWords } from '../../../components/words';
import { labelInPage } from '../../../entrypoints/content/label-in-page';
import { goToRow } from '../../../lib/go-to-row';
import type { Side } from '../../../lib/in-page/place';
import type { AtRest } from '../../../lib/in-page/room-beside';
import type { Settings } from '../../../lib/settings';
import { getMessageFrom } from '../../../lib/speech/get-message';
import { makeArticlePage, openShadowRoots } from './article-page';
import { COMPARED, type ComparedName } from './compared';
import { mountInHostilePage } from './hostile-page';
import { messagesIn } from './languages';
import { STATES, type StateName } from './states';

/** One state in one language, named in the address: `?part=popup&state=credited&locale=de`. */
const asked = new URLSearchParams(location.search);
const locale = asked.get('locale') ?? 'en';
const words = makeWords(getMessageFrom(messagesIn(locale)), locale);

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
      ignored={asked.getAll('ignored')}
      words={words}
      actions={{
        showPassage: log('showPassage'),
        copy: async form => {
          log('copy')(form);
          if (asked.has('no-clipboard')) throw new Error('The clipboard is not allowed.');
        },
        saveReport: async () => log('saveReport')(),
        openReport: log('openReport'),
        ignoreSource: ({ publisher }) => log('ignoreSource')(publisher),
        heedSource: log('heedSource'),
        ignoreSite: log('ignoreSite'),
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
      rest={{
        atRest: (asked.get('at-rest') ?? 'name') as AtRest,
        side: (asked.get('side') ?? (words.direction === 'rtl' ? 'left' : 'right')) as Side,
        start: Number(asked.get('start') ?? 96),
        opensBack: asked.has('opens-back'),
        room: 600,
      }}
      onToggle={log('toggle')}
      onDrop={log('drop')}
      onKey={() => false}
      onNextEdge={log('nextEdge')}
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
  document.documentElement.style.setProperty('zoom', asked.get('zoom') ?? '1');
  openShadowRoots();
  const locate = () =>
    paragraphs.map(paragraph => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return range;
    });
  const settings = {
    highlights: true,
    overlay: (asked.get('overlay') ?? 'on') as Settings['overlay'],
    edge: (asked.get('edge') ?? 'inline-end') as Settings['edge'],
    along: asked.has('along') ? Number(asked.get('along')) : null,
  };
  const label = labelInPage(window, state.report, words, settings, locate, log('moved'));
  Object.assign(window, { label });
}

function showReport(name: ComparedName): void {
  // In the extension each page has its own style sheet.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reportCss);
  document.adoptedStyleSheets = [sheet];
  for (const other of document.querySelectorAll('style, link')) other.remove();
  render(
    <ReportPage
      compared={COMPARED[name]}
      words={words}
      onShowInPage={log('showInPage')}
      onShowRow={span => goToRow(window, span)}
    />,
    document.body,
  );
}

const state = (asked.get('state') ?? 'credited') as StateName;
if (asked.get('part') === 'overlay') showOverlay(state);
else if (asked.get('part') === 'page') showInPage(state);
else if (asked.get('part') === 'report') showReport(asked.get('state') as ComparedName);
else showPopup(state);

Object.assign(window, { events, showPopup });
