import { type Assembled, type AssembleOptions, assembleKept } from './assemble-kept';
import { type DraftLine, readDraftLine } from './draft-line';
import { Fold } from './fold';
import type { KeptDraft } from './kept-drafts';

/** Told of every record that cannot be used. */
type OnProblem = (where: string, problem: string) => void;

/**
 * A pack out of draft lines that come in their order: folds repeats, and assembles what is kept.
 *
 * Memory: about 250 bytes an article beside that of `assembleKept`.
 *
 * @throws the file system's error; a `RangeError` when a pack cannot hold that many
 */
export async function assembleDrafts(
  lines: AsyncIterable<string> | Iterable<string>,
  options: AssembleOptions & { onProblem: OnProblem },
): Promise<Assembled & { folded: number }> {
  let folded = 0;
  const pack = await assembleKept(async take => {
    folded = await foldInto(take, lines, options);
  }, options);
  return { ...pack, folded };
}

/** Hands over what is no repeat; answers how many were. */
async function foldInto(
  take: (kept: KeptDraft) => void,
  lines: AsyncIterable<string> | Iterable<string>,
  { folder, onProblem }: { folder: string; onProblem: OnProblem },
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
      else take({ entry: { ...line.entry, id: placed.id }, draft: line.draft });
    }
    return folded;
  } finally {
    fold.close();
  }
}

function readable(written: string, number: number, onProblem: OnProblem): DraftLine | null {
  if (written === '') return null;
  try {
    return readDraftLine(written);
  } catch (error) {
    onProblem(`line ${number}`, (error as Error).message);
    return null;
  }
}
