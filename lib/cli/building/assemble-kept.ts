import { mostSharing } from '../../corpus/boilerplate';
import type { PackOptions } from '../../corpus/pack-options';
import { Assembly } from './assembly';
import { readDraftLine, writeDraftLine } from './draft-line';
import type { KeptDraft } from './kept-drafts';
import { planMemory } from './memory-plan';
import { packKey } from './pack-order';
import { SortedLines } from './sorted-lines';

export interface AssembleOptions extends PackOptions {
  /** For temporary files: on the disk that the pack will be written to. */
  folder: string;
  /** Bytes: see `planMemory`. */
  memory: number;
}

export interface Assembled {
  /** 0 when there was nothing to make a pack of. */
  articles: number;
  /** Length of the pack in bytes. */
  bytes: number;
  /** The pack, in pieces; may be asked for again. A piece holds until the next. */
  pieces(): Iterable<Uint8Array>;
  /** Removes the temporary files. */
  close(): void;
}

/**
 * A pack of articles with ids of their own, in whatever order they come: brings them into the order of
 * the pack, and writes its sections to the disk. The bytes are those that `PackBuilder` makes of the same
 * articles.
 *
 * Memory: about 130 bytes an article beside what is planned for. Disk: about 5 KB an article.
 *
 * @param fill hands over the articles
 * @throws the file system's error; a `RangeError` when a pack cannot hold that many
 */
export async function assembleKept(
  fill: (take: (kept: KeptDraft) => void) => Promise<void>,
  options: AssembleOptions,
): Promise<Assembled> {
  const plan = planMemory(options.memory, 1);
  const sorted = new SortedLines(options.folder, plan.keptLines);
  try {
    await fill(kept => sorted.add(inPackOrder(kept)));
    const assembly = new Assembly(options, plan.fingerprints);
    try {
      for (const line of sorted.all()) assembly.add(readDraftLine(withoutKey(line)));
      sorted.close();
      const pack = assembly.finish(mostSharing(assembly.size));
      return { ...pack, articles: assembly.size, close: () => assembly.close() };
    } catch (error) {
      assembly.close();
      throw error;
    }
  } catch (error) {
    sorted.close();
    throw error;
  }
}

/** What only repeats are told by. */
const KEPT = { hasOwnId: true, guid: null, where: '', shingles: new Uint32Array() };

function inPackOrder({ entry, draft }: KeptDraft): string {
  return `${packKey(entry)} ${writeDraftLine({ entry, draft, ...KEPT })}`;
}

function withoutKey(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}
