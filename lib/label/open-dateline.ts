import type { Agency } from './agencies';
import { creditList } from './credit-list';
import { afterSeparator, isDash } from './dateline-separator';
import { wordsOf } from './fold';
import type { DatelineRead } from './line-credit';
import { isCapitals, isPlaceAndDate } from './place-and-date';

/**
 * Parts of place, date and agency in a dateline without brackets. No figure changes at 3 or 10 (`npm run
 * eval -- thresholds MAX_PARTS`).
 */
const MAX_PARTS = 5;

/** The agencies of a dateline without brackets: `EFE.-`, `МОСКВА, 10 фев — РИА Новости.`, `GENF afp/dpa |`. */
export function openDateline(head: string): DatelineRead | null {
  let from = 0;
  let placed = false;
  let dated = false;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    const stop = nextStop(head, from);
    if (stop < 0) return null;
    const part = head.slice(from, stop);
    const { members } = creditList(part);
    const agencies = part.includes('(') ? [] : members.flatMap(member => member.agency ?? []);
    const behind = head.charAt(stop) === '|' ? behindPlace(part) : [];
    if (behind.length > 0) return { agencies: behind, end: afterSeparator(head, stop) };
    if (agencies.length > 0 && agencies.length === members.length) {
      const after = afterSeparator(head, stop);
      const dashed = /[-–—―:|=]/.test(head.slice(stop, after));
      const sentence = head.charAt(stop) === '.' && (dated || isCapitals(head.slice(0, from)));
      const opens = !placed && dashed && /^[.\s]*[-–—―|]/.test(head.slice(stop));
      const spanish = /^\.[-–—]/.test(head.slice(stop, after));
      const sure = sentence || spanish || (dashed && isCapitalsOrDated(head, from, dated));
      return opens || (placed && sure) ? { agencies, end: after } : null;
    }
    if (wordsOf(part).length > 5 || !isPlaceAndDate(part)) return null;
    placed = true;
    dated ||= /\p{N}/u.test(part);
    from = stop + 1;
    while (head.charAt(from) === ' ' || isDash(head.charAt(from))) from++;
  }
  return null;
}

/** `GENF afp/dpa |`: short forms in small letters behind places in capitals. */
function behindPlace(part: string): Agency[] {
  const words = wordsOf(part);
  const first = words.findIndex(word => word.text !== word.text.toUpperCase());
  if (first < 1) return [];
  const { members } = creditList(part.slice(words[first]!.start));
  return members.flatMap(member => member.agency ?? []);
}

function isCapitalsOrDated(head: string, agencyAt: number, dated: boolean): boolean {
  const before = head.slice(0, agencyAt);
  return dated || isCapitals(before) || !/\p{Lu}/u.test(before);
}

/** Next comma, full stop, dash or colon that ends a part; a full stop inside `D.C.` does not. */
function nextStop(head: string, from: number): number {
  for (let at = from; at < head.length; at++) {
    const char = head.charAt(at);
    if (
      char === ',' ||
      char === ':' ||
      char === '|' ||
      char === '–' ||
      char === '—' ||
      char === '،'
    )
      return at;
    if (char === '-' && (head.charAt(at - 1) === ' ' || head.charAt(at + 1) === ' ')) return at;
    if (char === '.' && !/\p{L}/u.test(head.charAt(at + 1))) return at;
  }
  return -1;
}
