import { rmSync } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes bytes, or pieces of them, to `path` whole or not at all: into a file beside it, then renamed
 * over it. A reader never sees half a file, and whatever stood at `path` stays there when anything
 * fails. Nothing is left beside it when the process is interrupted or asked to end.
 *
 * @throws the file system's error
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stopWatching = onInterruption(() => rmSync(beside, { force: true }));
  try {
    const file = await open(beside, 'wx');
    try {
      const pieces = content instanceof Uint8Array ? [content] : content;
      for (const piece of pieces) await file.writeFile(piece);
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
