import { browser } from 'wxt/browser';
import { PackError, type PackProblem } from '../corpus/problems';
import { type MemorySettings, memorySettings } from '../memory-settings';
import { sendMessage } from '../messages';
import { originPattern } from '../sites';
import { changing, database } from '../store/database';
import {
  enablePack,
  importedPacks,
  importPack,
  movePack,
  removePack,
  TooLarge,
  UnreadableFile,
} from '../store/imported';
import { exportOwn } from '../store/segments';
import {
  clearStorageProblem,
  noteStorageProblem,
  type StorageProblem,
  storageProblem,
  storageProblemOf,
} from '../store/storage-problem';
import {
  addSubscription,
  enableSubscription,
  removeSubscription,
  subscriptions,
} from '../store/subscribed';
import { totals } from '../store/totals';
import type { ImportedPack, Total } from '../store/types';
import { Refused } from '../subscriptions/refused';
import { newSubscription } from '../subscriptions/subscribe';
import type { Subscription } from '../subscriptions/types';
import { commonStems } from './own-corpus';

/** Why a file was not imported. */
export type ImportProblem = PackProblem | 'too-large' | 'file-unreadable' | StorageProblem;
export type ImportOutcome = { pack: ImportedPack } | { problem: ImportProblem };

/** Why an address was not subscribed to. `denied`: the browser's user did not allow it. */
export type SubscribeProblem = 'address' | 'key' | 'denied' | StorageProblem;

/** All that the library's page shows. */
export interface LibraryState {
  storageProblem: StorageProblem | null;
  packs: ImportedPack[];
  totals: { asked: Total; automatic: Total };
  settings: MemorySettings;
  subscriptions: Subscription[];
}

const NOTHING: Total = { articles: 0, bytes: 0 };

/** A database that cannot be read is a state to show, and no error. */
export async function libraryState(): Promise<LibraryState> {
  const settings = await memorySettings();
  try {
    const db = await database();
    return {
      storageProblem: await storageProblem(),
      packs: await importedPacks(db),
      totals: await totals(db),
      settings,
      subscriptions: await subscriptions(db),
    };
  } catch (error) {
    const empty = { packs: [], totals: { asked: NOTHING, automatic: NOTHING }, subscriptions: [] };
    return { storageProblem: await storageProblemOf(error), settings, ...empty };
  }
}

/** Imports a pack from a file of the reader's. */
export async function importFile(file: File): Promise<ImportOutcome> {
  try {
    const pack = await changing(db => importPack(db, file, Date.now(), crypto.subtle));
    await Promise.all([clearStorageProblem(), sendMessage('corporaChanged')]);
    return { pack };
  } catch (error) {
    if (error instanceof PackError) return { problem: error.code };
    if (error instanceof UnreadableFile) return { problem: 'file-unreadable' };
    return { problem: error instanceof TooLarge ? 'too-large' : await storageProblemOf(error) };
  }
}

/** Waits for a change of the store; one that fails is noted where `libraryState` has it. */
export async function noting(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    await noteStorageProblem(error);
  }
}

export async function setPackEnabled(pack: ImportedPack, enabled: boolean): Promise<void> {
  await changing(db => enablePack(db, pack.sha256, enabled));
  await sendMessage('corporaChanged');
}

/** Moves a pack one place up (−1) or down (1). */
export async function reorderPack(pack: ImportedPack, by: -1 | 1): Promise<void> {
  await changing(db => movePack(db, pack.sha256, by));
  await sendMessage('corporaChanged');
}

export async function dropPack(pack: ImportedPack): Promise<void> {
  await changing(db => removePack(db, pack.sha256));
  await Promise.all([clearStorageProblem(), sendMessage('corporaChanged')]);
}

/** The own corpus as a file for others; see `exportOwn`. */
export async function ownPack(name: string): Promise<File> {
  const bytes = await exportOwn(await database(), name, commonStems);
  return new File([bytes], `${name}.whence`, { type: 'application/octet-stream' });
}

/**
 * Adds a subscription and fetches it. Asks the browser's user for its one host, so it must be called from
 * a click, with nothing waited for before.
 */
export async function subscribe(
  address: string,
  publicKey: string,
): Promise<SubscribeProblem | null> {
  const asked = allow(address);
  try {
    const subscription = await newSubscription(address, publicKey, crypto.subtle);
    if (!(await asked)) return 'denied';
    await changing(db => addSubscription(db, subscription));
    await clearStorageProblem();
    await sendMessage('refreshSubscriptions');
    return null;
  } catch (error) {
    await asked;
    if (error instanceof Refused) return 'address';
    return (error as Error).name === 'SigningError' ? 'key' : storageProblemOf(error);
  }
}

/** Firefox gives sites at installation, and its question needs a click even where nothing is to be asked. */
async function allow(address: string): Promise<boolean> {
  if (!URL.canParse(address.trim())) return false;
  const origins = [originPattern(address.trim())];
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return browser.permissions.contains({ origins });
  }
}

export async function setSubscriptionEnabled(one: Subscription, enabled: boolean): Promise<void> {
  await changing(db => enableSubscription(db, one.url, enabled));
  await sendMessage(enabled ? 'refreshSubscriptions' : 'corporaChanged');
}

/** Unsubscribes, and gives the host back that was asked for. */
export async function unsubscribe({ url }: Subscription): Promise<void> {
  await changing(db => removeSubscription(db, url));
  // Where the host was given in another way it stays, and the browser says no.
  await browser.permissions.remove({ origins: [originPattern(url)] }).catch(() => false);
  await sendMessage('refreshSubscriptions');
}
