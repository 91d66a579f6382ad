import { InputError } from '../../exit-codes';
import type { InputFile } from '../importer';
import { openBytes } from '../open-bytes';
import { type JsonPiece, JsonSplitter } from './split-json';

/** An item of a document of JSON, or what is wrong with what stands there. */
export interface JsonItem {
  /** From 1. */
  line: number;
  value?: unknown;
  problem?: string;
}

/**
 * The items of a document of JSON, one at a time: the elements of its member `list`, or without one
 * the values that it holds in a list or one after another.
 */
export async function* jsonItems(file: InputFile, list?: string): AsyncGenerator<JsonItem> {
  const splitter = new JsonSplitter(list);
  let line = 1;
  try {
    for await (const chunk of openBytes(file)) {
      splitter.write(chunk);
      for (const piece of splitter.pieces.splice(0)) {
        line = piece.line;
        yield parsed(piece);
      }
    }
    splitter.end();
    const last = splitter.pieces[0];
    if (last) yield parsed(last);
    else if (list !== undefined && parse(splitter.around.bytes()) === undefined) {
      yield { line, problem: 'is not valid JSON, or is cut off' };
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { line, problem: error.message };
  }
}

/** The document without the list `list`. What is wrong with it is told by `jsonItems`. */
export async function jsonAround(file: InputFile, list: string): Promise<unknown> {
  const splitter = new JsonSplitter(list);
  try {
    for await (const chunk of openBytes({ path: file.path, name: file.name })) {
      splitter.write(chunk);
      splitter.pieces.length = 0;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return parse(splitter.around.bytes());
}

function parsed({ line, bytes, isCut }: JsonPiece): JsonItem {
  if (!bytes) return { line, problem: 'is longer than 64 MB and was not read' };
  const value = parse(bytes);
  if (value !== undefined) return { line, value };
  return {
    line,
    problem: isCut ? 'is cut off: the file ends in the middle of it' : 'is not valid JSON',
  };
}

/** `undefined` for what is no JSON in UTF-8. */
function parse(bytes: Uint8Array | null): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
