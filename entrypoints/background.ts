import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reportHeadline } from '../components/label/report-headline';
import { makeWords, type Words } from '../components/words';
import { onCommand } from '../lib/commands';
import { createContextMenu, type MenuChoice, onMenuChosen } from '../lib/context-menu';
import { identify } from '../lib/identify';
import type { Report } from '../lib/label/types';
import { reopen } from '../lib/library/corpora';
import {
  forgetAll,
  forgetArticlesOf,
  type RememberOutcome,
  rememberPage,
  rememberRead,
} from '../lib/library/own-corpus';
import { soundAnswer } from '../lib/library/sound-answer';
import { keepSubscriptionsFresh, refreshDue } from '../lib/library/subscribed';
import { onMessage, sendMessage } from '../lib/messages';
import { readText } from '../lib/page/read-text';
import type { PageReading } from '../lib/page/types';
import { ignoredOn } from '../lib/page-policy';
import { keepSelection, selectionPage } from '../lib/selection-store';
import { changeSettings, readSettings, watchSettings } from '../lib/settings';
import { fetchMessages, speechIn } from '../lib/speech/i18n';
import { forgetBundled } from '../lib/store/bundled-copy';
import { database } from '../lib/store/database';
import { badgeFor } from '../lib/tabs/badge';
import { type PageTab, readingOf, readTab } from '../lib/tabs/current-tab';
import { flash } from '../lib/tabs/flash';
import { Latest } from '../lib/tabs/latest';
import { tabStateOf } from '../lib/tabs/tab-state';
import { forgetTab, writeTabState } from '../lib/tabs/tab-store';
import { showInToolbar } from '../lib/tabs/toolbar';

/** The page that is shown once, after the installation. */
const WELCOME = '/welcome.html';
/** Packs, memory and subscriptions. */
const LIBRARY = '/library.html';

export default defineBackground(() => {
  onMessage('identify', ({ data, sender }) => label(sender.tab, data));
  onMessage('leaving', ({ sender }) => clear(sender.tab?.id));
  onMessage('switchedOff', ({ sender }) => sender.tab && showOff(sender.tab));
  onMessage(
    'moved',
    async ({ data: { edge, along } }) => void (await changeSettings({ edge, along })),
  );
  onMessage('messagesIn', ({ data }) => fetchMessages(data));
  onMessage('remember', ({ data }) => rememberTab(data));
  onMessage('forgetAll', () => forgetAll());
  onMessage('forgetSite', ({ data }) => forgetArticlesOf(data));
  onMessage('corporaChanged', () => reopen());
  onMessage('refreshSubscriptions', () => refreshDue(true));
  keepSubscriptionsFresh();
  browser.runtime.onStartup.addListener(() => void refreshDue());
  // Another Whence may bring other packs, also where the version stays, as it does for developers.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: WELCOME });
    // Firefox forgets alarms where an extension is updated.
    else void refreshDue();
    // To Firefox, `unlimitedStorage` only means that it grants this without a question.
    void navigator.storage.persist?.();
    void database().then(forgetBundled);
    void makeContextMenu();
  });
  watchSettings(() => void makeContextMenu());
  onMenuChosen({
    'check-page': ({ tab }) => void checkPage(tab),
    'check-selection': choice => void checkSelection(choice),
    remember: ({ tab }) => void rememberAndSay(tab.id),
    library: () => void browser.tabs.create({ url: LIBRARY }),
  });
  onCommand({
    'next-passage': tabId => sendMessage('stepPassage', 1, tabId),
    'previous-passage': tabId => sendMessage('stepPassage', -1, tabId),
    'toggle-highlights': tabId => sendMessage('toggleHighlights', undefined, tabId),
  });
  browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
});

/** Reads a page because the reader asks, and says in the popup's place why that cannot be. */
async function checkPage(tab: PageTab): Promise<void> {
  const reason = await readTab(tab);
  if (reason) await writeTabState(tab.id, { status: 'unreadable', url: tab.url, reason });
}

/** Answers a selection on any page, article or not, on a page of its own beside it. */
async function checkSelection({ tab, selection }: MenuChoice): Promise<void> {
  const reading = readText(selection, { title: '' });
  const report = await soundAnswer(
    asked => identify(reading, asked, tab.url, now()),
    saysSomething,
  );
  const id = crypto.randomUUID();
  await keepSelection(id, { text: reading.article?.text ?? selection, report });
  await browser.tabs.create({ url: selectionPage(id), openerTabId: tab.id });
}

/** The tab that a message comes from, as far as it matters here. */
interface SenderTab {
  id?: number;
  url?: string | undefined;
  incognito: boolean;
}

/** Whether a report tells anything that it has from a corpus. */
function saysSomething({ matches, versions }: Report): boolean {
  return matches.length > 0 || versions !== undefined;
}

/** What a tab's page last asked or said, so that a late answer to an earlier page of it is not shown. */
const latestOfTab = new Latest<number>();

/** Answers a page with its label, and leaves it where the popup finds it. */
async function label(tab: SenderTab | undefined, reading: PageReading): Promise<Report> {
  const tabId = tab?.id;
  if (tab === undefined || tabId === undefined)
    throw new Error('Only a page in a tab can be labelled.');
  const isLatest = latestOfTab.begin(tabId);
  try {
    const settings = await readSettings();
    const ignored = ignoredOn(reading.url, settings);
    const report = await soundAnswer(
      asked => identify(reading, asked, reading.url, now(), ignored),
      saysSomething,
    );
    if (isLatest()) await writeTabState(tabId, tabStateOf(reading, report));
    await showReport(tabId, report, isLatest);
    if (report.article) void rememberRead(reading, tab.incognito);
    return report;
  } catch (error) {
    const failed = { status: 'unreadable', url: reading.url, reason: 'corpus' } as const;
    if (isLatest()) await Promise.all([writeTabState(tabId, failed), showNothing(tabId)]);
    throw error;
  }
}

async function rememberTab(tabId: number): Promise<RememberOutcome> {
  const [tab, reading] = await Promise.all([browser.tabs.get(tabId), readingOf(tabId)]);
  return rememberPage(reading, tab.incognito);
}

/** Says beside the icon that a page was remembered, or that it was not: also one that cannot be read. */
async function rememberAndSay(tabId: number): Promise<void> {
  const outcome = await rememberTab(tabId).catch(() => null);
  const kept = outcome === 'new' || outcome === 'version' || outcome === 'known';
  await flash(tabId, kept ? '✓' : '!');
}

function now(): string {
  return new Date().toISOString();
}

async function words(): Promise<Words> {
  const { language } = await readSettings();
  const { getMessage, locale } = await speechIn(language, fetchMessages);
  return makeWords(getMessage, locale);
}

/** The title is the button's accessible name too: it says in words what icon and badge show. */
async function showReport(tabId: number, report: Report, isLatest: () => boolean): Promise<void> {
  const said = await words();
  if (!isLatest()) return;
  const badge = badgeFor(report);
  const { title, verdict } = reportHeadline(report, said);
  const name = said.translate('extension_name');
  await showInToolbar(tabId, {
    badge,
    icon: badge.text ? 'match' : 'unmatched',
    title: badge.text ? `${name}: ${title} – ${verdict}` : name,
  });
}

async function clear(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const isLatest = latestOfTab.begin(tabId);
  await forgetTab(tabId);
  if (isLatest()) await showNothing(tabId);
}

async function showNothing(tabId: number): Promise<void> {
  const title = (await words()).translate('extension_name');
  await showInToolbar(tabId, { icon: 'unmatched', title });
}

async function showOff({ id: tabId, url = '' }: SenderTab): Promise<void> {
  if (tabId === undefined) return;
  const isLatest = latestOfTab.begin(tabId);
  const said = await words();
  if (!isLatest()) return;
  const title = `${said.translate('extension_name')}: ${said.translate('title_off')}`;
  await Promise.all([
    writeTabState(tabId, { status: 'unreadable', url, reason: 'off' }),
    showInToolbar(tabId, { icon: 'off', title }),
  ]);
}

/** Puts the entries into the menu of pages, in the language that the reader chose. */
function makeContextMenu(): Promise<void> {
  return createContextMenu(async () => {
    const said = await words();
    return {
      'check-page': said.translate('menu_check_page'),
      'check-selection': said.translate('menu_check_selection'),
      remember: said.translate('remember'),
      library: said.translate('library'),
    };
  });
}
