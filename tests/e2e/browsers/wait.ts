/** Only what goes wrong takes as long: how fast a shared machine is, is not what is tested. */
export const DEADLINE_MS = 30_000;
/** For a page to load: the driver itself gives up after half of it. */
export const LOAD_MS = 60_000;
const PAUSE_MS = 40;

/**
 * Asks until `probe` yields something other than `null`, `undefined` or `false`, and returns that.
 * Past the deadline it throws, naming what was waited for and what the last try saw.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  let last = 'nothing';
  for (;;) {
    try {
      const seen = await probe();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      last = String(seen);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() >= end) {
      throw new Error(`waited ${deadlineMs / 1000} s for ${what}; the last try saw: ${last}`);
    }
    await pause(PAUSE_MS);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
