import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, UsageError } from '../exit-codes';
import { inWords } from '../file-errors';

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
        return new Lock(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw new UsageError(`${path}: ${inWords(error)}`);
        }
      }
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isRunning(holder)) break;
      await rm(path, { force: true });
    }
    throw new InputError(
      `another publication is under way with ${folder}. Wait for it; if there is none, remove ${path}`,
    );
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

/** A run that was killed leaves its lock behind. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
