import type { SourceRecord } from '../record';

/** What an importer yields: an article, or what is wrong with what stands there. */
export type Input = InputRecord | InputProblem;

export interface InputRecord {
  /** File, or `file:line`, for messages. */
  where: string;
  /** Stands in for the record's id where it has none: stable for the same input. */
  fallbackId: string;
  record: SourceRecord;
}

export interface InputProblem {
  where: string;
  problem: string;
}

/** A file to import. */
export interface InputFile {
  path: string;
  /** Without the folders that lead to the input, so that packs do not tell of machines. */
  name: string;
}

/** Reads one format. Never throws for bad input: that is yielded, and reading goes on after it. */
export interface Importer {
  /** Lower case, with the dot. */
  extensions: string[];
  /** Whether the opening of a file whose extension says nothing is in this format. */
  recognises(head: string): boolean;
  read(file: InputFile): AsyncIterable<Input>;
}
