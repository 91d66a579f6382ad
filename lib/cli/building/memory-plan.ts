const MEGABYTE = 2 ** 20;

/**
 * Resident memory that Node, the code and what a garbage collector has not looked at take in the main
 * thread, and in each worker (`npm run bench -- build`, with `--jobs` 1 and 2).
 */
const MAIN_BYTES = 176 * MEGABYTE;
const WORKER_BYTES = 104 * MEGABYTE;

/**
 * Shares of the memory: of lines being sorted by date beside the workers, of lines being sorted beside the
 * tables of a million articles, and of fingerprints being sorted after that.
 */
const FOR_LINES = 0.125;
const FOR_KEPT_LINES = 0.0625;
const FOR_FINGERPRINTS = 0.1875;

/** How a build divides what it may take, so that the process as a whole stays below it. */
export interface MemoryPlan {
  /** Bytes for lines that are being sorted by date. */
  lines: number;
  /** Bytes for those of them that are kept, while they are brought into the order of the pack. */
  keptLines: number;
  /** Bytes for fingerprints that are being sorted. */
  fingerprints: number;
  /** Workers that have room beside the main thread, `wanted` at most; at least one core is used. */
  jobs: number;
}

/** @param memory bytes. @param wanted cores that may be used */
export function planMemory(memory: number, wanted: number): MemoryPlan {
  const lines = memory * FOR_LINES;
  const workers = Math.floor((memory - MAIN_BYTES - lines) / WORKER_BYTES);
  return {
    lines,
    keptLines: memory * FOR_KEPT_LINES,
    fingerprints: memory * FOR_FINGERPRINTS,
    jobs: Math.max(1, Math.min(wanted, workers)),
  };
}
