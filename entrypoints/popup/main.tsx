import { render } from 'preact';
import { attributionHtml, attributionText } from '../../components/attribution';
import { Popup } from '../../components/popup/popup';
import type { CopyForm, PopupActions } from '../../components/popup/popup-actions';
import { makeWords } from '../../components/words';
import { copyHtml, saveFile } from '../../lib/copy';
import { attributed } from '../../lib/label/attributed';
import { citationOf, cslJson } from '../../lib/label/citation';
import { reportJson } from '../../lib/label/report-json';
import type { Report } from '../../lib/label/types';
import { sendMessage } from '../../lib/messages';
import { policyFor, sourceToIgnore } from '../../lib/page-policy';
import { changeSettings, readSettings, type Settings, watchSettings } from '../../lib/settings';
import { isListed, siteOf } from '../../lib/sites';
import { fetchMessages, getMessage, speechIn, uiLanguage } from '../../lib/speech/i18n';
import { askPermission, type CurrentTab, currentTab, readTab } from '../../lib/tabs/current-tab';
import { openReport } from '../../lib/tabs/open-report';
import type { TabState } from '../../lib/tabs/tab-state';
import { readTabState, watchTabState } from '../../lib/tabs/tab-store';

let words = makeWords(getMessage, uiLanguage());

let tab: CurrentTab | null = null;
let state: TabState | null = null;
let settings: Settings | null = null;

const actions: PopupActions = {
  showPassage: passage => void (tab && sendMessage('showPassage', passage, tab.id)),
  copy: form => withReport(report => copy(form, report)),
  saveReport: () =>
    withReport(report => {
      const json = `${JSON.stringify(reportJson(report), null, 2)}\n`;
      saveFile(document, 'whence-report.json', 'application/json', json);
    }),
  openReport: () => void (tab && openReport(tab).then(() => window.close())),
  readAgain: () => void check(),
  remember: async () => (tab ? sendMessage('remember', tab.id) : 'no-article'),
  askPermission: async () => {
    if (tab && (await askPermission(tab))) await check();
  },
  ignoreSource: entry =>
    changed(({ ignoredSources }, site) => {
      const added = { site, source: sourceToIgnore(entry) };
      return { ignoredSources: [...ignoredSources, added] };
    }),
  heedSource: source =>
    changed(({ ignoredSources }, site) => ({
      ignoredSources: ignoredSources.filter(
        one => one.source !== source || !isListed(site, [one.site]),
      ),
    })),
  switchOn: () =>
    void changed(({ offSites }, site) => ({
      offSites: offSites.filter(off => !isListed(site, [off])),
    })).then(check),
  ignoreSite: () => changed(({ offSites }, site) => ({ offSites: [...offSites, site] })),
};

function draw(): void {
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.direction;
  const site = siteOf(tab?.url ?? '');
  const ignored = (settings?.ignoredSources ?? []).filter(
    one => site !== null && isListed(site, [one.site]),
  );
  render(
    <Popup
      state={state}
      host={tab && URL.canParse(tab.url) ? new URL(tab.url).host : ''}
      ignored={ignored.map(({ source }) => source)}
      words={words}
      actions={actions}
    />,
    document.body,
  );
}

function show(shown: TabState | null): void {
  state = shown;
  draw();
}

/** The page has become another one, which is asked about by itself only where it is an article. */
async function follow(): Promise<void> {
  tab = await currentTab();
  if (settings && policyFor(tab.url, settings) === 'check') await check();
  else draw();
}

async function check(): Promise<void> {
  if (!tab) return;
  show({ status: 'checking', url: tab.url });
  const reason = await readTab(tab);
  if (reason) show({ status: 'unreadable', url: tab.url, reason });
}

async function withReport(use: (report: Report) => void | Promise<void>): Promise<void> {
  if (state?.status !== 'labelled') throw new Error('There is no label to copy.');
  await use(state.report);
}

function copy(form: CopyForm, report: Report): Promise<void> {
  const source = attributed(report);
  if (form === 'html') return copyHtml(attributionHtml(source, words));
  return navigator.clipboard.writeText(
    form === 'text'
      ? attributionText(source, words)
      : cslJson(citationOf(report, new Date().toISOString())),
  );
}

/** Changes what the reader prefers for the site in front. Open tabs take it up by themselves. */
async function changed(
  change: (settings: Settings, site: string) => Partial<Settings>,
): Promise<void> {
  const site = siteOf(tab?.url ?? '');
  if (site !== null) await changeSettings(before => change(before, site));
}

// The label takes the outline's place before anything is asked.
document.querySelector('#outline')?.remove();
draw();
tab = await currentTab();
watchSettings(changedSettings => {
  settings = changedSettings;
  draw();
});
watchTabState(tab.id, changed => {
  show(changed);
  if (!changed) void follow();
});
const [known, stored] = await Promise.all([readTabState(tab.id), readSettings()]);
settings = stored;
if (settings.language !== null) {
  const speech = await speechIn(settings.language, fetchMessages);
  words = makeWords(speech.getMessage, speech.locale);
}
if (known?.url === tab.url) show(known);
else await check();
