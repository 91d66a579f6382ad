import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes bytes, or pieces of them, to `path` whole or not at all: into a file beside it, then renamed
 * over it. A reader never sees half a file, and whatever stood at `path` stays there when anything
 * fails. Nothing is left beside it when the process is interrupted or asked to end; what one left that was
 * killed outright, the next one removes.
 *
 * @param after milliseconds since 1970: the file is dated at least a second later, whatever the clock says
 * @throws the file system's error
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | Iterable<Uint8Array>,
  after = 0,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await removeLeftovers(dirname(target), basename(target));
  // Not the process alone: containers give each run the same number.
  const own = `${randomUUID()}.${process.pid}`;
  const beside = join(dirname(target), `.${basename(target)}.${own}${UNFINISHED}`);
  const stopWatching = onInterruption(() => rmSync(beside, { force: true }));
  try {
    const file = await open(beside, 'wx');
    try {
      const pieces = content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) await file.writeFile(piece);
      await dateAfter(file, after);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    stopWatching();
  }
}

/** So long nobody who writes leaves a file untouched, here or on another machine that shares the folder. */
const ABANDONED_MS = 10 * 60_000;

/** Removes what killed processes began to write: for this file, or for a pack beside it. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const file of await readdir(folder).catch(() => [])) {
    const [, of = '', pid = ''] = /^\.(.+?)(?:\.[\da-f-]{36})?\.(\d+)\.tmp$/.exec(file) ?? [];
    if (of !== name && !of.endsWith('.whence')) continue;
    const path = join(folder, file);
    const written = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now();
    if (isRunning(Number(pid)) || Date.now() - written < ABANDONED_MS) continue;
    // One that cannot be removed is no reason to write nothing.
    await rm(path, { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** How the names of files end that are being written; see `removeUnfinished`. */
const UNFINISHED = '.tmp';

/** Removes what runs left in a folder that were killed while they wrote; nobody may be writing there. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const isOurs = name.startsWith('.') && name.endsWith(UNFINISHED);
    if (isOurs) await rm(join(folder, name), { force: true });
  }
}

/** Web servers tell versions of a file apart by whole seconds. */
const SECOND = 1000;

async function dateAfter(file: FileHandle, after: number): Promise<void> {
  const soonest = Math.floor(after / SECOND) + 1;
  const { atimeMs, mtimeMs } = await file.stat();
  if (after > 0 && mtimeMs < soonest * SECOND) await file.utimes(atimeMs / SECOND, soonest);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does `act` before a signal ends the process; answers how to stop that. */
function onInterruption(act: () => void): () => void {
  const handle = (signal: NodeJS.Signals) => {
    act();
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return stop;
}
