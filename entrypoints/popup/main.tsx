import '../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/popup';
import { makeWords } from '../../components/words';
import { askPermission, currentTab, readTab } from '../../lib/current-tab';

import { sendMessage } from '../../lib/messages';
import { chosenSpeech } from '../../lib/page-words';
import { changeSettings, readSettings } from '../../lib/settings';
import { isListed, siteOf } from '../../lib/sites';
import type { TabState } from '../../lib/tab-state';
import { readTabState, watchTabState } from '../../lib/tab-store';

const { getMessage, locale } = await chosenSpeech();
const words = makeWords(getMessage, locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

const tab = await currentTab();
const host = URL.canParse(tab.url) ? new URL(tab.url).host : '';

function draw(state: TabState | null): void {
  render(
    <Popup
      state={state}
      host={host}
      words={words}
      actions={{
        showPassage: passage => void sendMessage('showPassage', passage, tab.id),
        copyAttribution: text => navigator.clipboard.writeText(text),
        readAgain: check,
        remember: () => sendMessage('remember', tab.id),
        askPermission: async () => {
          if (await askPermission(tab)) await check();
        },
        switchOn,
      }}
    />,
    document.body,
  );
}

async function switchOn(): Promise<void> {
  const site = siteOf(tab.url) ?? '';
  const { offSites } = await readSettings();
  await changeSettings({ offSites: offSites.filter(off => !isListed(site, [off])) });
  await check();
}

async function check(): Promise<void> {
  draw({ status: 'checking', url: tab.url });
  const reason = await readTab(tab);
  if (reason) draw({ status: 'unreadable', url: tab.url, reason });
}

watchTabState(tab.id, draw);
const known = await readTabState(tab.id);
if (known?.url === tab.url) draw(known);
else await check();
