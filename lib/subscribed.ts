import { browser } from 'wxt/browser';
import { reopen } from './corpora';
import { openPack } from './corpus/read';
import { checkWhole } from './store/check-whole';
import { database } from './store/database';
import { oneAtATime } from './store/one-at-a-time';
import { keepRefreshed, packShelf, subscriptions, sweepPacks } from './store/subscribed';
import { refresh } from './subscriptions/refresh';
import { isDue } from './subscriptions/schedule';
import { originPattern } from './subscriptions/subscribe';
import type { Surroundings } from './subscriptions/types';

const ALARM = 'subscriptions';
/** Browsers ring alarms at most once a minute or so; failures are tried again after five. */
const SOONEST_MINUTES = 1;

/** Where a refresh in progress is, no other begins: packs are swept when nobody is fetching any. */
const queue = oneAtATime();

/** Brings subscriptions up to date whenever one is due; call as the background starts. */
export function keepSubscriptionsFresh(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void refreshDue();
  });
}

/**
 * Refreshes the subscriptions that are due, or all that are in use, and sets the alarm for the next one.
 * Without subscriptions there is no alarm, and nothing is asked of anybody.
 */
export function refreshDue(all = false): Promise<void> {
  return queue(async () => {
    const db = await database();
    // First of all: a worker that dies on the way is woken again.
    await setAlarm();
    const now = Date.now();
    for (const subscription of await subscriptions(db)) {
      if (all ? !subscription.enabled : !isDue(subscription, now)) continue;
      const refreshed = await refresh(subscription, await surroundings());
      await keepRefreshed(db, refreshed);
      if (refreshed.sequence !== subscription.sequence) reopen();
    }
    // Whoever asks for all may have added or removed some.
    if (all) reopen();
    await sweepPacks(db);
    await setAlarm();
  });
}

async function surroundings(): Promise<Surroundings> {
  return {
    fetch: (url, init) => fetch(url, init),
    subtle: crypto.subtle,
    shelf: packShelf(await database()),
    isAllowed: url => browser.permissions.contains({ origins: [originPattern(url)] }),
    checkPack: bytes => checkWhole(openPack(bytes)),
    now: () => Date.now(),
  };
}

async function setAlarm(): Promise<void> {
  const enabled = (await subscriptions(await database())).filter(one => one.enabled);
  await browser.alarms.clear(ALARM);
  if (enabled.length === 0) return;
  const next = Math.min(...enabled.map(one => one.next));
  const minutes = Math.max(SOONEST_MINUTES, (next - Date.now()) / 60_000);
  await browser.alarms.create(ALARM, { delayInMinutes: minutes, periodInMinutes: 60 });
}
