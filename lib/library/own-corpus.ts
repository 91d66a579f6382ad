import { browser } from 'wxt/browser';
import { draftOf } from '../corpus/draft';
import { type Corpus, type OpenPack, openPack } from '../corpus/read';
import { entryOfPage } from '../entry-of-page';
import { hostOf } from '../label/address';
import { stated } from '../label/stated';
import { type MemorySettings, memorySettings } from '../memory-settings';
import type { PageReading } from '../page/types';
import { sha256 } from '../signing/pack-signature';
import { isListed, siteOf } from '../sites';
import { readCommonStems } from '../store/common-stems';
import { changing, type Database, database, reconnect } from '../store/database';
import { forgetEverything, forgetSite, keepToBudget } from '../store/forget';
import { oneAtATime } from '../store/one-at-a-time';
import { type Remembering, remember } from '../store/remember';
import { type CommonStemsOf, Segments } from '../store/segments';
import { noteStorageProblem, type StorageProblem } from '../store/storage-problem';

/**
 * What came of remembering: as `Remembering`, or why nothing was kept. `private`: nothing of a private
 * window is kept; `no-article`: there is none on the page, or it is too short to be recognised again.
 */
export type RememberOutcome = Remembering | 'private' | 'no-article' | StorageProblem;

/** Whatever changes the own corpus waits for what is changing it. */
const queue = oneAtATime();
const segments = new Segments();
let opened: Corpus[] | null = null;

/**
 * The own corpus as packs; see `Segments`. Opened once in the life of the worker, which alone changes it.
 *
 * @param openSegment opens what was stored
 * @throws DOMException when the database cannot be read
 */
export async function ownCorpora(openSegment: OpenPack): Promise<Corpus[]> {
  return opened ?? queue(async () => opened ?? open(await database(), openSegment));
}

async function open(db: Database, openSegment: OpenPack = openPack): Promise<Corpus[]> {
  opened = await segments.open(db, commonStems, openSegment, error => {
    reconnect();
    void noteStorageProblem(error);
  });
  return opened;
}

/** Opens all of it anew the next time. */
export function closeOwn(): void {
  segments.close();
  opened = null;
}

/** Remembers the article of a page that the reader asks to be remembered. */
export async function rememberPage(
  reading: PageReading,
  isPrivate: boolean,
): Promise<RememberOutcome> {
  return keep(reading, isPrivate, false, await memorySettings());
}

/** Remembers the article of a page that is read, where the reader wants that. `null`: not wanted. */
export async function rememberRead(
  reading: PageReading,
  isPrivate: boolean,
): Promise<RememberOutcome | null> {
  const settings = await memorySettings();
  if (isPrivate || !settings.automatic || !isListed(hostOf(reading.url), settings.sites)) {
    return null;
  }
  return keep(reading, isPrivate, true, settings);
}

async function keep(
  reading: PageReading,
  isPrivate: boolean,
  automatic: boolean,
  { keepTexts, budget }: MemorySettings,
): Promise<RememberOutcome> {
  if (isPrivate) return 'private';
  const text = reading.article?.text ?? '';
  const entry = entryOfPage('', reading, stated(reading));
  const draft = draftOf(text);
  if (!draft || entry.url === null) return 'no-article';
  const digest = await sha256(new TextEncoder().encode(text), crypto.subtle);
  const now = new Date().toISOString();
  return queue(async () => {
    try {
      const kept = keepTexts ? text : null;
      const article = { entry, draft, digest, text: kept, automatic, now };
      return await changing(async db => {
        const outcome = await remember(db, article);
        if (automatic) await keepToBudget(db, budget * MEGABYTE);
        await open(db);
        return outcome;
      });
    } catch (error) {
      return noteStorageProblem(error);
    }
  });
}

const MEGABYTE = 1_000_000;

/** Forgets every remembered article. @throws DOMException */
export function forgetAll(): Promise<void> {
  return queue(() =>
    changing(async db => {
      await forgetEverything(db);
      await open(db);
    }),
  );
}

/** Forgets the articles of a site, as people write one; answers how many there were. @throws DOMException */
export function forgetArticlesOf(site: string): Promise<number> {
  return queue(() =>
    changing(async db => {
      const forgotten = await forgetSite(db, siteOf(site) ?? site);
      await open(db);
      return forgotten;
    }),
  );
}

/** From a file of the extension, which is read when segments are made and not before. */
export const commonStems: CommonStemsOf = async languages => {
  const response = await fetch(browser.runtime.getURL('/common-stems.bin' as never));
  return readCommonStems(await response.arrayBuffer(), languages);
};
