import type { BenchArticle } from './articles';

/** An index as it is stored: files by name. */
export type Stored = Map<string, Buffer>;

/** Something that finds, for a page, the article it comes from. */
export interface Engine {
  name: string;
  /** What it was told, in a line. */
  settings: string;
  /** Indexes the articles (article `i` has the number `i`). Timed for the build rate. */
  index(articles: readonly BenchArticle[]): Promise<Stored> | Stored;
  /** What it loads from, in memory: bytes, or text where it wants text. Not timed. */
  read(stored: Stored): unknown;
  /** Makes it ready for questions. Timed. */
  load(read: never): Promise<Asker> | Asker;
}

export interface Asker {
  /** Number of the article that comes first for a page, or -1. */
  ask(page: string): number;
  /** What a question consists of, to be timed apart: from a page to what is timed. */
  steps?: Record<string, (page: string) => () => unknown> | undefined;
  /** Bytes an article of each part of the index. */
  parts?: Record<string, number> | undefined;
}
