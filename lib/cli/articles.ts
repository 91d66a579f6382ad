import type { Entry } from '../corpus/types';
import { shingle } from '../match/shingles';
import type { PageReading } from '../page/types';
import { isEarlier } from './dates';
import { distinct } from './distinct';
import { Duplicates, type Identity } from './duplicates';
import { toEntry } from './entry';
import type { InputRecord } from './inputs/importer';
import { readingProblem, readRecord } from './reading';
import { Spool, type SpoolPlace } from './spool';
import { unusedId } from './unused-id';

const TOO_SHORT = 'has too few words to be recognised';
const NO_ARTICLES = 'pages that are no articles';
const NO_TEXTS = 'items with too few words';

/** Why a record did not become an article: something is wrong with it, or it is something else. */
export type Refusal = { problem: string } | { leftOut: string };

export interface Article {
  entry: Entry;
  text: string;
}

/**
 * The articles of an input, each once: of those that repeat each other, the one whose publication is
 * the earliest known, or else the first. Texts lie on the disk.
 *
 * Memory: about 700 bytes an article.
 */
export class Articles {
  /** Articles that repeated another. */
  folded = 0;
  private readonly spool: Spool;
  private readonly places: SpoolPlace[] = [];
  private readonly kept: Pick<Entry, 'id' | 'published'>[] = [];
  private readonly ids = new Set<string>();
  private readonly duplicates = new Duplicates(article =>
    distinct(shingle(this.read(article).text).hashes),
  );

  /**
   * @param folder for the temporary file
   * @throws the file system's error, as does `add`
   */
  constructor(folder: string) {
    this.spool = new Spool(folder);
  }

  get count(): number {
    return this.places.length;
  }

  /** Takes an article in, or answers why not. */
  add(input: InputRecord): Refusal | null {
    const { record } = input;
    const reading = readRecord(record);
    const text = reading.article?.text ?? '';
    const shingles = distinct(shingle(text).hashes);
    const refusal = shingles.length === 0 ? whyNot(input, reading) : null;
    if (refusal) return refusal;
    const entry = toEntry('', record, reading);
    const identity = { url: entry.url, guid: input.guid, shingles };
    const wanted = record.id ?? entry.url ?? input.fallbackId;
    const twin = this.duplicates.find(identity);
    if (twin !== null) this.fold(twin, wanted, { entry, text }, identity);
    else if (record.id !== undefined && this.ids.has(record.id)) {
      return { problem: `has an id that came before: ${record.id}` };
    } else {
      this.keep(this.count, wanted, { entry, text }, identity);
    }
    return null;
  }

  /** All of them, in the order in which they were first met, one in memory at a time. */
  *all(): Generator<Article> {
    for (let i = 0; i < this.count; i++) yield this.read(i);
  }

  close(): void {
    this.spool.close();
  }

  private fold(twin: number, wanted: string, article: Article, identity: Identity): void {
    this.folded++;
    const { id, published } = this.kept[twin]!;
    if (!isEarlier(article.entry.published, published)) {
      this.duplicates.addNames(twin, identity);
      return;
    }
    this.ids.delete(id);
    this.keep(twin, wanted, article, identity);
  }

  private keep(slot: number, wanted: string, { entry, text }: Article, identity: Identity): void {
    const id = unusedId(wanted, this.ids);
    this.ids.add(id);
    this.kept[slot] = { id, published: entry.published };
    this.places[slot] = this.spool.append(JSON.stringify({ entry: { ...entry, id }, text }));
    this.duplicates.add(slot, identity);
  }

  private read(slot: number): Article {
    return JSON.parse(this.spool.read(this.places[slot]!));
  }
}

/** Why a record holds no article: in feeds and crawls there are other things, too. */
export function whyNot({ record, crawled }: InputRecord, reading: PageReading): Refusal {
  const problem = readingProblem(record, reading);
  if (problem !== null) return { problem };
  if (crawled) return { leftOut: NO_ARTICLES };
  if (record.declared) return { leftOut: NO_TEXTS };
  const isShort = reading.article || reading.detection.problem === 'no-text';
  return { problem: isShort ? TOO_SHORT : 'is not an article, as far as Whence can tell' };
}
