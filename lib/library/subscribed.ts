import { browser } from 'wxt/browser';
import { openPack } from '../corpus/read';
import { originPattern } from '../sites';
import { checkWhole } from '../store/check-whole';
import { changing, database, reconnect } from '../store/database';
import { oneAtATime } from '../store/one-at-a-time';
import { noteStorageProblem } from '../store/storage-problem';
import { keepRefreshed, packShelf, subscriptions, sweepPacks } from '../store/subscribed';
import { FIRST_RETRY_MS, LONGEST_RETRY_MS } from '../subscriptions/limits';
import { refresh } from '../subscriptions/refresh';
import { isDue } from '../subscriptions/schedule';
import type { Subscription, Surroundings } from '../subscriptions/types';
import { reopen } from './corpora';

const ALARM = 'subscriptions';
/** Browsers ring alarms at most once a minute or so; failures are tried again after five. */
const SOONEST_MS = 60_000;

/** Where a refresh in progress is, no other begins: packs are swept when nobody is fetching any. */
const queue = oneAtATime();

/** Brings subscriptions up to date whenever one is due; call as the background starts. */
export function keepSubscriptionsFresh(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void refreshDue();
  });
  void mendAlarm();
}

/**
 * Refreshes the subscriptions that are due, or all that are in use, and sets the alarm for the next one.
 * Without subscriptions there is no alarm, and nothing is asked of anybody.
 */
export function refreshDue(all = false): Promise<void> {
  return queue(() =>
    awake(async () => {
      // First of all: a worker that dies on the way is woken again.
      await setAlarm();
      const now = Date.now();
      let failed = false;
      for (const subscription of await subscriptions(await database())) {
        if (all ? !subscription.enabled : !isDue(subscription, now)) continue;
        failed = !(await refreshOne(subscription)) || failed;
      }
      // Whoever asks for all may have added or removed some.
      if (all) reopen();
      await changing(sweepPacks).catch(error => void noteStorageProblem(error));
      await setAlarm(failed ? FIRST_RETRY_MS : SOONEST_MS);
    }),
  );
}

/** @returns whether what came of it could be written down; where not, that is noted for the library */
async function refreshOne(subscription: Subscription): Promise<boolean> {
  let refreshed = await refresh(subscription, await surroundings());
  if (refreshed.problem?.code === 'unstorable') {
    // It may be for the connection alone; see `changing`.
    reconnect();
    refreshed = await refresh(subscription, await surroundings());
  }
  try {
    await changing(db => keepRefreshed(db, refreshed));
    // Also where a pack that was damaged has come back.
    if (refreshed.etag !== subscription.etag || refreshed.sequence !== subscription.sequence) {
      reopen();
    }
    return true;
  } catch (error) {
    await noteStorageProblem(error);
    return false;
  }
}

/** Browsers stop a background that has called nothing of theirs for 30 seconds, whatever it waits for. */
const CALL_MS = 20_000;

async function awake(task: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_MS);
  try {
    await task();
  } finally {
    clearInterval(timer);
  }
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

async function setAlarm(soonest = SOONEST_MS): Promise<void> {
  const enabled = (await subscriptions(await database())).filter(one => one.enabled);
  await browser.alarms.clear(ALARM);
  if (enabled.length === 0) return;
  const now = Date.now();
  const waits = enabled.map(one => (isDue(one, now) ? 0 : one.next - now));
  const minutes = Math.max(soonest, Math.min(...waits)) / 60_000;
  await browser.alarms.create(ALARM, { delayInMinutes: minutes, periodInMinutes: 60 });
}

/** Where the clock was set back, the alarm that was set before would ring days late. */
async function mendAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (alarm && alarm.scheduledTime > Date.now() + LONGEST_RETRY_MS) await refreshDue();
}
