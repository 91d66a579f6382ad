/** Something that finds, for a page, the article it comes from. */
export interface Engine {
  name: string;
  /** What it was told, in a line. */
  settings: string;
  /** Indexes the articles (article `i` has the number `i`) and answers the index as it is stored. */
  index(articles: string[]): Promise<StoredIndex>;
}

export interface StoredIndex {
  bytes: number;
  /** From what is stored, in memory already, to being ready for questions. */
  load(): Promise<Asker>;
}

/** Number of the article that comes first for a page, or -1. */
export type Asker = (page: string) => number;
