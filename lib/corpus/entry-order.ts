import type { Entry } from './types';

/** By publisher, date and id, which no two entries of a pack have in common. */
export function inOrder<T extends { entry: Entry }>(articles: readonly T[]): T[] {
  return [...articles].sort(({ entry: a }, { entry: b }) => compareEntries(a, b));
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
  return a < b ? -1 : a > b ? 1 : 0;
}
