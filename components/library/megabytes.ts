import type { Words } from '../words';

const MEGABYTE = 1_000_000;

/** A size in megabytes, with one decimal below ten. */
export function megabytes(bytes: number, words: Words): string {
  const size = bytes / MEGABYTE;
  const rounded = size < 10 ? Math.ceil(size * 10) / 10 : Math.round(size);
  return words.translate('megabytes', [words.number(rounded)]);
}
