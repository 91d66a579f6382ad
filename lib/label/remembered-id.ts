/** The id of an article of the reader's own corpus, in which its number and the time it was remembered are. */
const REMEMBERED = /^remembered:(\d+):(.+)$/;

/** @param at ISO 8601 */
export function rememberedId(id: number, at: string): string {
  return `remembered:${id}:${at}`;
}

/** What an id of an entry tells, `null` for entries of other corpora. */
export function readRememberedId(id: string): { id: number; at: string } | null {
  const match = REMEMBERED.exec(id);
  return match ? { id: Number(match[1]), at: match[2]! } : null;
}
