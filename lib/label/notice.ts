import { bare } from './find-agencies';
import { holderIn } from './rights-holder';
import { MARKERS, RESERVED, SPOKEN, YEARS } from './rights-phrases';

/** What a copyright notice says. */
export interface ParsedNotice {
  holder: string | null;
  /** Latest year where the notice gives a range. */
  year: number | null;
  /** First year where the notice gives a range, else `null`. */
  since: number | null;
}

/** Whether a line speaks of copyright at all. Linear. */
export function isNotice(line: string): boolean {
  return [MARKERS, RESERVED, SPOKEN].some(pattern => firstMatch(pattern, line) !== null);
}

/** Whether a line says that rights are reserved. Linear. */
export function reservesRights(line: string): boolean {
  return firstMatch(RESERVED, line) !== null;
}

/** Where a pattern first matches, or `null`; free of the pattern's own position. */
function firstMatch(pattern: RegExp, text: string): { index: number } | null {
  const index = text.search(pattern);
  return index < 0 ? null : { index };
}

/**
 * Longest part of a line that is read as its notice, UTF-16 units. No figure changes at 200 or 800 (`npm
 * run eval -- thresholds NOTICE_REACH`).
 */
const NOTICE_REACH = 400;

/**
 * Holder and years of a copyright notice: `©2023 Deutsche Welle. All rights reserved.`, `NRK © 2024`,
 * `Copyright Press Association Ltd 2019`.
 *
 * Cost: linear in the line's length.
 */
export function parseNotice(line: string): ParsedNotice {
  const text = line.slice(0, NOTICE_REACH * 4).replaceAll('\ufe0f', ' ');
  const mark = markIn(text);
  const marker = mark ?? firstMatch(RESERVED, text);
  if (!marker) return { holder: holderIn(text), ...yearsIn(text) };
  const after = text.slice(marker.index, marker.index + NOTICE_REACH);
  const before = text.slice(Math.max(0, marker.index - NOTICE_REACH), marker.index);
  const years = yearsIn(after).year === null ? yearsIn(lastClause(before)) : yearsIn(after);
  const beside = [holderIn(after), holderIn(lastClause(before))];
  /** A mark stands before the holder's name, a reservation mostly behind it. */
  const [first, second] = mark ? beside : beside.reverse();
  return { holder: first ?? second ?? null, ...years };
}

/** The first mark that stands beside a holder: `copyright` in the middle of a sentence is a word. */
function markIn(text: string): { index: number } | null {
  for (const match of text.matchAll(MARKERS)) {
    const word = match[0];
    if (!/^[a-z]/.test(word) || bare(text.slice(0, match.index)) === '') return match;
    if (
      /^\s*(?:©|\(c\)|(?:19|20)\d\d)/i.test(text.slice(match.index + word.length, match.index + 40))
    )
      return match;
  }
  return null;
}

const PRESENT = 2100;

function yearsIn(text: string): Pick<ParsedNotice, 'year' | 'since'> {
  for (const match of text.matchAll(YEARS)) {
    const first = Number(match[1]);
    if (first > PRESENT) continue;
    if (match[2] === undefined) return { year: first, since: null };
    const last =
      match[2].length === 2 ? Math.trunc(first / 100) * 100 + Number(match[2]) : Number(match[2]);
    return last >= first ? { year: last, since: first } : { year: first, since: null };
  }
  return { year: null, since: null };
}

function lastClause(text: string): string {
  const cut = Math.max(
    ...['. ', ' | ', ' · ', ' • ', '! ', '? '].map(stop => text.trimEnd().lastIndexOf(stop)),
  );
  return cut < 0 ? text : text.slice(cut + 2);
}
