import { PackBuilder } from '../../../lib/corpus/build';
import { draftOf } from '../../../lib/corpus/draft';
import { openPack } from '../../../lib/corpus/read';
import type { Entry } from '../../../lib/corpus/types';
import { findMatches } from '../../../lib/find-matches';
import { generateKeys, readPrivateKey } from '../../../lib/signing/keys';
import { signManifest } from '../../../lib/signing/manifest';
import { sha256 } from '../../../lib/signing/pack-signature';
import { openBundled } from '../../../lib/store/bundled-copy';
import { checkWhole } from '../../../lib/store/check-whole';
import { type Database, openDatabase } from '../../../lib/store/database';
import { forgetSite, keepToBudget } from '../../../lib/store/forget';
import { importedPacks, importPack, openPacks } from '../../../lib/store/imported';
import { remember } from '../../../lib/store/remember';
import { Segments } from '../../../lib/store/segments';
import {
  addSubscription,
  keepRefreshed,
  packShelf,
  subscriptions,
  sweepPacks,
} from '../../../lib/store/subscribed';
import { totals } from '../../../lib/store/totals';
import { refresh } from '../../../lib/subscriptions/refresh';
import { newSubscription } from '../../../lib/subscriptions/subscribe';
import { randomArticle } from '../../fixtures/random-text';

export type Scenario = 'import' | 'remember' | 'forget' | 'budget' | 'refresh' | 'bundled';
export type Step = 'prepare' | 'run' | 'inspect';

export interface Task {
  /** Name of the database. */
  name: string;
  scenario: Scenario;
  step: Step;
  /** At which await to die; 0 lives. */
  dieAt: number;
}

/** `died`: the worker stands still for good, and waits to be ended. */
export type Told = { died: true } | { answer: unknown; awaits: number } | { error: string };

let awaits = 0;
let dieAt = 0;

/** Stands still at the chosen await, as a worker does whose browser takes its processor away. */
function mayDie(): void {
  awaits += 1;
  if (awaits !== dieAt) return;
  postMessage({ died: true } satisfies Told);
  for (;;);
}

/** Dies before and after each call: what was asked for may then be on its way, or not. */
function watch(owner: object, names: readonly string[]): void {
  const methods = owner as Record<string, (...values: unknown[]) => unknown>;
  for (const name of names) {
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...values: unknown[]) {
      mayDie();
      const result = original.apply(this, values);
      mayDie();
      return result;
    };
  }
}

watch(IDBObjectStore.prototype, [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'put',
  'add',
  'delete',
  'clear',
]);
watch(IDBIndex.prototype, ['getAll', 'openCursor', 'openKeyCursor']);
watch(IDBDatabase.prototype, ['transaction']);
watch(IDBFactory.prototype, ['open']);
watch(Blob.prototype, ['arrayBuffer']);
watch(FileReader.prototype, ['readAsArrayBuffer']);
watch(ReadableStreamDefaultReader.prototype, ['read']);
watch(SubtleCrypto.prototype, ['digest', 'importKey', 'verify']);

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  awaits = 0;
  dieAt = data.dieAt;
  perform(data).then(
    answer => postMessage({ answer: answer ?? null, awaits } satisfies Told),
    error => postMessage({ error: String(error?.stack ?? error) } satisfies Told),
  );
});

async function perform({ name, scenario, step }: Task): Promise<unknown> {
  const db = await openDatabase(name, () => undefined);
  try {
    return await SCENARIOS[scenario][step](db);
  } finally {
    db.close();
  }
}

const SCENARIOS: Record<Scenario, Record<Step, (db: Database) => Promise<unknown>>> = {
  import: {
    prepare: async db => void (await importPack(db, file(1), 1, crypto.subtle)),
    run: async db => (await importPack(db, file(2), 2, crypto.subtle)).name,
    inspect: async db => {
      const packs = await importedPacks(db);
      const { corpora, damaged } = await openPacks(
        db,
        packs.map(one => one.sha256),
      );
      corpora.forEach(checkWhole);
      const stored = await db.count('packs');
      return { packs: packs.map(one => one.name), damaged, orphans: stored - packs.length };
    },
  },
  remember: {
    prepare: async db => {
      for (let seed = 1; seed <= 3; seed += 1) await rememberOne(db, seed, 'first');
      await new Segments().open(db, noStems);
    },
    run: async db => {
      await rememberOne(db, 2, 'second');
      await new Segments().open(db, noStems);
    },
    inspect: async db => {
      const corpora = await new Segments().open(db, noStems);
      const rows = await db.getAll('articles');
      const { asked } = await totals(db);
      return {
        digests: rows.map(row => row.digest).join(),
        found: [1, 2, 3].map(seed => findMatches(randomArticle(200, seed), corpora).length > 0),
        counted: asked.articles === rows.length,
        bytes: asked.bytes === rows.reduce((sum, row) => sum + row.bytes, 0),
        drafts: (await db.count('drafts')) === rows.length,
        logged: await db.count('log'),
      };
    },
  },
  forget: {
    prepare: async db => {
      for (let seed = 1; seed <= 3; seed += 1) await rememberOne(db, seed, 'first');
      await new Segments().open(db, noStems);
    },
    run: async db => {
      await forgetSite(db, 'site-2.example');
      await new Segments().open(db, noStems);
    },
    inspect: async db => {
      const corpora = await new Segments().open(db, noStems);
      return {
        articles: await db.count('articles'),
        drafts: await db.count('drafts'),
        counted: (await totals(db)).asked.articles,
        found: [1, 2, 3].map(seed => findMatches(randomArticle(200, seed), corpora).length > 0),
      };
    },
  },
  budget: {
    prepare: async db => {
      for (let seed = 1; seed <= 3; seed += 1) await rememberOne(db, seed, 'first', true);
      await new Segments().open(db, noStems);
    },
    run: async db => {
      const [row] = await db.getAll('articles');
      await keepToBudget(db, row!.bytes * 2.4);
      await new Segments().open(db, noStems);
    },
    inspect: async db => {
      const corpora = await new Segments().open(db, noStems);
      return {
        articles: await db.count('articles'),
        texts: await db.count('texts'),
        counted: (await totals(db)).automatic.articles,
        found: [1, 2, 3].map(seed => findMatches(randomArticle(200, seed), corpora).length > 0),
      };
    },
  },
  refresh: {
    prepare: async db => {
      const { publicKey, privateKey } = await generateKeys(crypto.subtle);
      await (await caches.open(KEYS)).put(keyAddress(db), new Response(privateKey));
      const fresh = await newSubscription('https://mercury.example/', publicKey, crypto.subtle);
      await addSubscription(db, fresh);
      await refreshTo(db, 1);
    },
    run: async db => {
      await refreshTo(db, 2);
      await sweepPacks(db);
    },
    inspect: async db => {
      const [subscription] = await subscriptions(db);
      const digests = subscription!.packs.map(pack => pack.sha256);
      const { corpora, damaged } = await openPacks(db, digests);
      corpora.forEach(checkWhole);
      return { sequence: subscription!.sequence, packs: corpora.map(one => one.name), damaged };
    },
  },
  bundled: {
    prepare: async () => undefined,
    run: async db => {
      const { corpus, copying } = await openBundled(bundled, async () => db);
      await copying;
      return corpus.size;
    },
    inspect: async db => (await openBundled(bundled, async () => db)).corpus.size,
  },
};

const bundled = {
  path: '/packs/news.whence',
  version: '1',
  fetch: async () => pack(1).buffer as ArrayBuffer,
};

const noStems = async () => () => null;

function pack(seed: number): Uint8Array<ArrayBuffer> {
  const builder = new PackBuilder({ name: `pack ${seed}` });
  builder.add(entry(seed), randomArticle(200, seed));
  return builder.finish() as Uint8Array<ArrayBuffer>;
}

const file = (seed: number) => new File([pack(seed)], `${seed}.whence`);

function entry(seed: number): Entry {
  const url = `https://site-${seed}.example/article`;
  const nothing = { publisher: null, title: null, published: null, copyright: null, licence: null };
  return { id: `${seed}`, url, ...nothing, language: 'en', authors: [], agencies: [] };
}

function rememberOne(
  db: Database,
  seed: number,
  digest: string,
  automatic = false,
): Promise<unknown> {
  const text = randomArticle(200, seed);
  return remember(db, {
    ...{ entry: entry(seed), draft: draftOf(text)!, digest: `${seed} ${digest}`, text },
    ...{ automatic, now: '2026-11-24T10:00:00Z' },
  });
}

/** The publisher's keys: not in the database, which is swept. */
const KEYS = 'publisher';

function keyAddress({ name }: Database): string {
  return `/keys/${encodeURIComponent(name)}`;
}

/** A publisher whose publication `sequence` has the packs 1 to `sequence`. */
async function refreshTo(db: Database, sequence: number): Promise<void> {
  const kept = await (await caches.open(KEYS)).match(keyAddress(db));
  const { publicKey: _, ...key } = await readPrivateKey(await kept!.text(), crypto.subtle);
  const packs = await Promise.all(
    Array.from({ length: sequence }, async (_unused, at) => {
      const bytes = pack(at + 1);
      const digest = await sha256(bytes, crypto.subtle);
      return { path: `packs/${at + 1}.whence`, bytes: bytes.length, sha256: digest, articles: 1 };
    }),
  );
  const created = '2026-11-24T10:00:00.000Z';
  const manifest = await signManifest(
    { name: 'Mercury', sequence, created, packs },
    { ...key, publicKey: _ },
    crypto.subtle,
  );
  const [subscription] = await subscriptions(db);
  const refreshed = await refresh(subscription!, {
    fetch: async url => {
      mayDie();
      return new Response(
        /json$/.test(url) ? manifest : pack(Number(/(\d)\.whence/.exec(url)![1])),
      );
    },
    subtle: crypto.subtle,
    shelf: packShelf(db),
    isAllowed: async () => true,
    checkPack: bytes => checkWhole(openPack(bytes)),
    now: () => 1_000_000,
  });
  if (refreshed.problem) throw new Error(refreshed.problem.message);
  await keepRefreshed(db, refreshed);
}
