import type { Line, PageSpan, Place } from '../page/types';
import { lineSpan } from './spot';

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Where a name stands in the lines of a page, as whole words and in any capitals: in the first place that
 * has it. `null` when nobody can see it there. Cost: linear in the lines.
 */
export function nameInSight(
  lines: readonly Line[],
  name: string,
  places: readonly Place[],
): PageSpan | null {
  const wanted = name.toLowerCase();
  if (!LETTER.test(wanted)) return null;
  for (const place of places) {
    for (const [index, line] of lines.entries()) {
      if (line.place !== place || line.hidden) continue;
      const start = wordsAt(line.text, wanted);
      if (start >= 0) return lineSpan(index, name, start);
    }
  }
  return null;
}

function wordsAt(text: string, wanted: string): number {
  const lower = text.toLowerCase();
  // A few letters change their length with their case; then offsets would lie.
  if (lower.length !== text.length) return -1;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const before = lower.charAt(at - 1);
    const after = lower.charAt(at + wanted.length);
    if (!LETTER.test(before) && !LETTER.test(after)) return at;
  }
  return -1;
}
