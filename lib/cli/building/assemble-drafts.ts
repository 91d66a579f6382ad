import { mostSharing } from '../../corpus/boilerplate';
import type { PackOptions } from '../../corpus/build';
import { Assembly } from './assembly';
import { type DraftLine, readDraftLine, writeDraftLine } from './draft-line';
import { Fold } from './fold';
import { planMemory } from './memory-plan';
import { packKey } from './pack-order';
import { SortedLines } from './sorted-lines';

export interface AssembleOptions extends PackOptions {
  /** For temporary files: on the disk that the pack will be written to. */
  folder: string;
  /** Bytes: see `planMemory`. */
  memory: number;
  /** Told of every record that cannot be used. */
  onProblem(where: string, problem: string): void;
}

export interface Assembled {
  /** 0 when there was nothing to make a pack of. */
  articles: number;
  folded: number;
  /** Length of the pack in bytes. */
  bytes: number;
  /** The pack, in pieces. A piece holds until the next. */
  pieces(): Iterable<Uint8Array>;
  /** Removes the temporary files. */
  close(): void;
}

/**
 * A pack out of draft lines that come in their order: folds repeats, brings what is kept into the order
 * of the pack, and writes its sections to the disk. The bytes are those that `PackBuilder` makes of the
 * same articles.
 *
 * Memory: about 350 bytes an article beside what is planned for. Disk: about 5 KB an article.
 *
 * @throws the file system's error; a `RangeError` when a pack cannot hold that many
 */
export async function assembleDrafts(
  lines: AsyncIterable<string> | Iterable<string>,
  options: AssembleOptions,
): Promise<Assembled> {
  const plan = planMemory(options.memory, 1);
  const sorted = new SortedLines(options.folder, plan.keptLines);
  try {
    const folded = await foldInto(sorted, lines, options);
    const assembly = new Assembly(options, plan.fingerprints);
    try {
      for (const line of sorted.all()) assembly.add(readDraftLine(withoutKey(line)));
      sorted.close();
      const pack = assembly.finish(mostSharing(assembly.size));
      return { ...pack, articles: assembly.size, folded, close: () => assembly.close() };
    } catch (error) {
      assembly.close();
      throw error;
    }
  } catch (error) {
    sorted.close();
    throw error;
  }
}

/** Sorts what is no repeat into the order of the pack; answers how many were. */
async function foldInto(
  sorted: SortedLines,
  lines: AsyncIterable<string> | Iterable<string>,
  { folder, onProblem }: AssembleOptions,
): Promise<number> {
  const fold = new Fold(folder);
  let folded = 0;
  let number = 0;
  try {
    for await (const written of lines) {
      number += 1;
      const line = readable(written, number, onProblem);
      if (!line) continue;
      const placed = fold.place(line);
      if (placed === 'repeat') folded += 1;
      else if ('problem' in placed) onProblem(line.where, placed.problem);
      else sorted.add(inPackOrder(line, placed.id));
    }
    return folded;
  } finally {
    fold.close();
  }
}

function readable(
  written: string,
  number: number,
  onProblem: AssembleOptions['onProblem'],
): DraftLine | null {
  if (written === '') return null;
  try {
    return readDraftLine(written);
  } catch (error) {
    onProblem(`line ${number}`, (error as Error).message);
    return null;
  }
}

const NO_SHINGLES = new Uint32Array();

function inPackOrder(line: DraftLine, id: string): string {
  const entry = { ...line.entry, id };
  return `${packKey(entry)} ${writeDraftLine({ ...line, entry, shingles: NO_SHINGLES })}`;
}

function withoutKey(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}
