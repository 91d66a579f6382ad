const MINUTE = 60_000;

/** Publishers publish each hour. */
export const INTERVAL_MS = 60 * MINUTE;
/** After a failure: 5, 10, 20 … minutes, a day at most. */
export const FIRST_RETRY_MS = 5 * MINUTE;
export const LONGEST_RETRY_MS = 24 * 60 * MINUTE;
/** A manifest of 64 packs takes about 12 kB. */
export const MOST_MANIFEST_BYTES = 256 * 1024;
/** 100,000 articles take about 40 MB; this leaves room for five such corpora in one. */
export const MOST_PACK_BYTES = 200 * 2 ** 20;
/** A manifest is small, and whoever waits longer for it waits for a server in trouble. */
export const MANIFEST_TIMEOUT_MS = 30_000;
/** For all packs of an update: 40 MB at a megabit a second, about the slowest line that this much is worth. */
export const PACKS_TIMEOUT_MS = 6 * MINUTE;
