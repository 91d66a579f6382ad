import type { Entry } from './types';

/** Where the entries stand that come first, second, …: by publisher, date and id, which no two have in common. */
export function placesInOrder(entries: readonly Entry[]): Uint32Array {
  return Uint32Array.from(entries.keys()).sort((a, b) => compareEntries(entries[a]!, entries[b]!));
}

/** The order of entries in a pack: the same for the same entries, whatever order they come in. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.publisher ?? '', b.publisher ?? '') ||
    compareText(a.published ?? '', b.published ?? '') ||
    compareText(a.id, b.id)
  );
}

/** By UTF-16 unit, in every language of the machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
