/** What a corpus knows of an article: facts, never its text. Unknown facts are `null` or empty. */
export interface Entry {
  /** Stable within a pack. */
  id: string;
  url: string | null;
  publisher: string | null;
  title: string | null;
  /** ISO 8601 date or date-time. */
  published: string | null;
  language: string | null;
  authors: string[];
  /** Agency codes as in the agencies table. */
  agencies: string[];
  copyright: EntryCopyright | null;
  /** Address or name of the licence as the source states it. */
  licence: string | null;
}

export interface EntryCopyright {
  holder: string | null;
  year: number | null;
  notice: string | null;
}
