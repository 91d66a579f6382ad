import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { draftOf } from '../../corpus/draft';
import type { PrivateKey } from '../../signing/keys';
import type { PackFile } from '../../signing/manifest';
import { type Article, Articles } from '../articles';
import { DEFAULT_MEMORY } from '../build';
import { assembleKept } from '../building/assemble-kept';
import { commonStems } from '../common-words';
import { articles as countOf, number } from '../counts';
import { EXIT, InputError, UsageError } from '../exit-codes';
import { inWords, isOfFiles } from '../file-errors';
import type { InputRecord } from '../inputs/importer';
import { walk } from '../inputs/walk';
import { type Io, write } from '../io';
import { privateKeyIn } from '../key-file';
import { LeftOut } from '../left-out';
import { Problems } from '../problems';
import { unusedId } from '../unused-id';
import { KnownRecords } from './known-records';
import { Lock } from './lock';
import { Shelf } from './shelf';
import { Site } from './site';
import { type PublishState, readState, writeState } from './state';
import { dueForMerge } from './tiers';

export interface PublishOptions {
  site: string;
  state: string;
  key: string;
  name?: string;
  strict?: boolean;
}

/**
 * `whence publish`: brings a signed corpus on a static site up to date with a publisher's feeds or
 * mirror. Only records that are new or were changed since the last run are fingerprinted, into a pack
 * of their own; a run without any changes no byte.
 *
 * Killed at any moment, the next run begins from the last publication: packs are written first, the
 * state next, and the manifest from the state. A publication's number is higher than any that subscribers
 * have seen, also when the state was brought back from a copy; the clock has no say in it.
 *
 * @param now the time that the publication is dated with
 * @throws InputError or UsageError with what to do
 */
export async function publish(
  inputs: string[],
  options: PublishOptions,
  io: Io,
  now: () => Date = () => new Date(),
): Promise<number> {
  const key = await privateKeyIn(options.key);
  await mkdir(options.state, { recursive: true }).catch(error => {
    throw new UsageError(`--state ${options.state}: ${inWords(error)}`);
  });
  const lock = await Lock.take(options.state);
  try {
    return await publishLocked(inputs, options, key, io, now);
  } finally {
    await lock.release();
  }
}

async function publishLocked(
  inputs: string[],
  options: PublishOptions,
  key: PrivateKey,
  io: Io,
  now: () => Date,
): Promise<number> {
  const before = await readState(options.state);
  const site = new Site(options.site);
  const shelf = new Shelf(join(options.state, 'articles'));
  const problems = new Problems(io.stderr, options.strict ?? false);
  const found = await readNews(inputs, options, before, problems);
  try {
    const { articles, report } = found;
    const name = options.name ?? before.name;
    if (name === '') throw new UsageError('--name is needed the first time: what readers will see');
    if (articles.count === 0 && before.sequence === 0) {
      throw new InputError('no article in the input: nothing to publish');
    }
    const shown = await site.sequence(key);
    const isBehind = shown > before.sequence;
    const hasNews = articles.count > 0 || name !== before.name || isBehind;
    const packs =
      articles.count > 0
        ? await withNews(before.packs, articles, name, site, shelf, options.state)
        : before.packs;
    const state: PublishState = {
      name,
      packs,
      sequence: Math.max(shown, before.sequence) + (hasNews ? 1 : 0),
      created: hasNews ? now().toISOString() : before.created,
      retired: hasNews ? goneFrom(before.packs, packs) : before.retired,
      records: found.known.toRecords(),
    };
    if (hasNews || found.known.haveChanged) await writeState(options.state, state);
    await site.agree(state, state.retired, key);
    await shelf.keepOnly(packs.map(pack => pack.sha256));
    const total = packs.reduce((sum, pack) => sum + pack.articles, 0);
    await write(
      io.stdout,
      `${options.site}: publication ${state.sequence}, ${countOf(total)} in ${packs.length} packs; ${report()}\n`,
    );
  } catch (error) {
    throw inPlace(error, options);
  } finally {
    found.articles.close();
  }
  return problems.count > 0 ? EXIT.badInput : EXIT.done;
}

interface NewsFound {
  articles: Articles;
  known: KnownRecords;
  report(): string;
}

async function readNews(
  inputs: string[],
  options: PublishOptions,
  before: PublishState,
  problems: Problems,
): Promise<NewsFound> {
  const known = new KnownRecords(before.records);
  const leftOut = new LeftOut();
  const counts = { new: 0, changed: 0, known: 0 };
  const articles = new Articles(options.state);
  try {
    for await (const input of walk(inputs)) {
      if (!('record' in input)) {
        if ('leftOut' in input) leftOut.add(input.leftOut);
        else problems.report(input.where, input.problem);
        continue;
      }
      const news = known.meet(input);
      if (news === 'known') counts.known++;
      else if (tryToAdd(articles, input, problems, leftOut)) counts[news]++;
    }
  } catch (error) {
    articles.close();
    throw error;
  }
  const report = () =>
    [
      `${number(counts.new)} new`,
      `${number(counts.changed)} changed`,
      `${number(counts.known)} known`,
      ...(articles.folded > 0 ? [`${number(articles.folded)} folded as repeats`] : []),
    ].join(', ') + leftOut.summary();
  return { articles, known, report };
}

function tryToAdd(
  articles: Articles,
  input: InputRecord,
  problems: Problems,
  leftOut: LeftOut,
): boolean {
  const refusal = articles.add(input);
  if (refusal === null) return true;
  if ('leftOut' in refusal) leftOut.add(refusal.leftOut);
  else problems.report(input.where, refusal.problem);
  return false;
}

/** The packs of the next publication, newest first: one of the news, and older ones merged if due. @param folder for temporary files */
async function withNews(
  before: readonly PackFile[],
  news: Articles,
  name: string,
  site: Site,
  shelf: Shelf,
  folder: string,
): Promise<PackFile[]> {
  const due = dueForMerge([{ articles: news.count }, ...before]);
  const merged = before.slice(0, Math.max(0, due - 1));
  const assembled = await assembleKept(
    async take => {
      for await (const { entry, text } of together(news, merged, shelf)) {
        const draft = draftOf(text);
        if (draft) take({ entry, draft });
      }
    },
    { name, commonStems, folder, memory: DEFAULT_MEMORY },
  );
  const pack = await site.put(assembled).finally(() => assembled.close());
  await shelf.put(pack.sha256, together(news, merged, shelf));
  return [pack, ...before.slice(merged.length)];
}

/** The news, then what older packs hold, but for articles that came again; one in memory at a time. */
async function* together(
  news: Articles,
  older: readonly PackFile[],
  shelf: Shelf,
): AsyncGenerator<Article> {
  const addresses = new Set<string>();
  const ids = new Set<string>();
  const isFirst = ({ entry }: Article) => {
    const address = entry.url ?? entry.id;
    return !addresses.has(address) && addresses.add(address);
  };
  const withOwnId = ({ entry, text }: Article) => {
    const id = unusedId(entry.id, ids);
    ids.add(id);
    return { entry: { ...entry, id }, text };
  };
  for (const article of news.all()) if (isFirst(article)) yield withOwnId(article);
  for (const pack of older) {
    for await (const article of shelf.take(pack.sha256)) {
      if (isFirst(article)) yield withOwnId(article);
    }
  }
}

function goneFrom(before: readonly PackFile[], after: readonly PackFile[]): string[] {
  const kept = new Set(after.map(pack => pack.path));
  return before.map(pack => pack.path).filter(path => !kept.has(path));
}

function inPlace(error: unknown, { site }: PublishOptions): unknown {
  if (!isOfFiles(error)) return error;
  const { path = site } = error as NodeJS.ErrnoException;
  return new UsageError(`${path}: ${inWords(error)}`);
}
