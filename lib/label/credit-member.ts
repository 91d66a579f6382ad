import type { Agency } from './agencies';
import { AFTER, BEFORE, ROLES } from './credit-words';
import { agencyNamed, type Finding } from './find-agencies';
import { fold, type Word, wordsOf } from './fold';

/** One member of a credit: an agency, or the words of somebody or something else. */
export interface Member {
  text: string;
  agency: Agency | null;
  form: Finding['form'] | null;
  /** Whether `with`, `avec`, `mit` … leads to it, which nothing but a credit does. */
  led: boolean;
}

/**
 * Longest name of the agencies table in words, and a few small words on either side. No figure changes at
 * 7 or 28 (`npm run eval -- thresholds LONGEST_MEMBER`).
 */
const LONGEST_MEMBER = 14;

/** Says which agency, if any, a member of a credit is. */
export function memberOf(text: string): Member {
  const words = wordsOf(text);
  const found =
    words.length > LONGEST_MEMBER
      ? null
      : (agencyNamed(text) ?? withoutSmallWords(text, words) ?? behindDate(text, words));
  return { text, agency: found?.agency ?? null, form: found?.form ?? null, led: false };
}

/** `the dpa news agency`, `dpa 30.04.2024`, `Jane Doe AP Sports Writer`. */
function withoutSmallWords(text: string, words: Word[]): ReturnType<typeof agencyNamed> {
  const digit = words.findIndex(word => /\p{N}/u.test(word.text));
  const kept = digit > 0 ? words.slice(0, digit) : words;
  let start = 0;
  let end = kept.length;
  while (start < end - 1 && BEFORE.has(fold(kept[start]!.text))) start++;
  const at = (from: number, to: number) =>
    agencyNamed(text.slice(kept[from]!.start, kept[to - 1]!.end));
  for (; end > start; end--) {
    const found = at(start, end);
    if (found) return found;
    const last = kept[end - 1]!.text;
    if (!AFTER.has(fold(last)) && !isDeskInitials(last)) break;
  }
  const role = kept.slice(end).some(word => ROLES.has(fold(word.text)));
  if (!role) return null;
  for (let length = Math.min(3, end - start); length > 0; length--) {
    const found = at(end - length, end) ?? at(start, start + length);
    if (found) return found;
  }
  return null;
}

/** `Monday 3 January 2024 AFP`: an agency and nothing else behind the last number. */
function behindDate(text: string, words: Word[]): ReturnType<typeof agencyNamed> {
  const last = words.findLastIndex(word => /\p{N}/u.test(word.text));
  if (last < 1) return null;
  // Arabic years have a letter for their era behind them.
  const from = words.findIndex((word, i) => i > last && word.text.length > 1);
  return from < 0 ? null : agencyNamed(text.slice(words[from]!.start));
}

/** Editors of some wires sign in capitals behind the agency: `PTI XYZ`. */
function isDeskInitials(word: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(word) && agencyNamed(word) === null;
}
