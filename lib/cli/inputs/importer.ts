import type { SourceRecord } from '../record';

/** What an importer yields: an article, what is wrong with what stands there, or what was left out. */
export type Input = InputRecord | InputProblem | InputLeftOut;

export interface InputRecord {
  /** File, or `file:line`, for messages. */
  where: string;
  /** Stands in for the record's id where it has none: stable for the same input. */
  fallbackId: string;
  record: SourceRecord;
  /** The container's identifier of the article, the same in all its versions. */
  guid?: string;
  /** Found among pages of every kind, so that one that is no article is nothing wrong. */
  crawled?: true;
}

export interface InputProblem {
  where: string;
  problem: string;
}

/** Something that is in order and yet no article with its text. */
export interface InputLeftOut {
  where: string;
  /** What it is, in the plural, for the count at the end: `items with a summary only`. */
  leftOut: string;
}

/** A file to import. */
export interface InputFile {
  path: string;
  /** Without the folders that lead to the input, so that packs do not tell of machines. */
  name: string;
  /** Told of bytes as they are read from the disk, for progress. */
  onRead?: (bytes: number) => void;
}

/** Reads one format. Never throws for bad input: that is yielded, and reading goes on after it. */
export interface Importer {
  /** Lower case, with the dot. */
  extensions: string[];
  /** Whether the opening of a file whose extension says nothing is in this format. */
  recognises(head: string): boolean;
  read(file: InputFile): AsyncIterable<Input>;
}
