import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { InputError, UsageError } from '../exit-codes';
import { inWords } from '../file-errors';

/** Locks of this process: its number alone says little, containers give each run the same one. */
const held = new Set<string>();

/** One publication at a time: an hour's run may take longer than an hour. */
export class Lock {
  private constructor(private readonly path: string) {}

  /**
   * @throws InputError when another run holds it
   * @throws UsageError when the folder cannot be written to
   */
  static async take(folder: string): Promise<Lock> {
    const path = join(folder, 'lock');
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        await writeFile(path, String(process.pid), { flag: 'wx' });
        held.add(path);
        return new Lock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw new UsageError(`${path}: ${inWords(error)}`);
        }
      }
      if (isAlive(path, await holderOf(path)) || !(await breaks(path))) break;
    }
    throw new InputError(
      `another publication is under way with ${folder}. Wait for it; if there is none, remove ${path}`,
    );
  }

  async release(): Promise<void> {
    held.delete(this.path);
    await rm(this.path, { force: true });
  }
}

/** Whoever takes a lock writes its number a moment later. */
const MOMENT_MS = 200;

async function holderOf(path: string): Promise<number> {
  const read = () => readFile(path, 'utf8').catch(() => '');
  const written = await read();
  if (written !== '') return Number(written);
  await pause(MOMENT_MS);
  return Number(await read());
}

/**
 * Takes the lock of a dead run away; of two that try, one does.
 *
 * @returns whether it is gone
 */
async function breaks(path: string): Promise<boolean> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return true;
  }
  if (isAlive(path, Number(await readFile(aside, 'utf8')))) {
    // The dead one's was gone already, and this is that of whoever was faster.
    await rename(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** A run that was killed leaves its lock behind. */
function isAlive(path: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
