import { creditList } from './credit-list';
import { afterSeparator } from './dateline-separator';
import { eastAsianDateline } from './east-asian-dateline';
import { agenciesIn, bare } from './find-agencies';
import { halfWidth, isUnspaced, wordsOf } from './fold';
import type { DatelineRead, LineCredit } from './line-credit';
import { openDateline } from './open-dateline';
import { hasDate, isCapitals, isPlaceAndDate } from './place-and-date';

/**
 * A dateline with three places, a date and a desk has about ninety characters. No figure changes at 65 or
 * 260 (`npm run eval -- thresholds REACH`).
 */
const REACH = 130;
const OPENING = new Set('([（【［/'.split(''));
const CLOSING: Record<string, string> = {
  '(': ')',
  '[': ']',
  '（': '）',
  '【': '】',
  '［': '］',
  '/': '/',
};

/**
 * The agencies of the dateline that opens a paragraph, with the dateline as evidence, or `null`.
 * Reads `WASHINGTON (Reuters) -`, `(ANSA) - ROMA, 16 APR -`, `EFE.-`, `/PRNewswire/ --`,
 * `МОСКВА, 10 фев — РИА Новости.`, `新华社北京1月20日电`, `【ロンドン時事】`, `(서울=연합뉴스)`.
 *
 * Cost: linear in the first 130 characters.
 */
export function readDateline(line: string): LineCredit | null {
  const head = halfWidth(line.slice(0, REACH));
  const read = bracketed(head) ?? eastAsianDateline(head) ?? openDateline(head);
  if (!read) return null;
  const evidence = line.slice(0, read.end);
  const start = evidence.length - evidence.trimStart().length;
  return { agencies: read.agencies, evidence: evidence.trim(), start };
}

function bracketed(head: string): DatelineRead | null {
  for (let open = 0; open < head.length; open++) {
    const bracket = head.charAt(open);
    if (!OPENING.has(bracket)) continue;
    if (bracket === '/' && /[\p{L}\p{N}]/u.test(head.charAt(open - 1))) continue;
    const close = head.indexOf(CLOSING[bracket]!, open + 1);
    if (close < 0) continue;
    const inside = head.slice(open + 1, close);
    const before = head.slice(0, open);
    const { members, picture } = creditList(inside);
    const listed = members.flatMap(member => member.agency ?? []);
    const run = isUnspaced(inside) ? agenciesIn(inside).map(({ agency }) => agency) : [];
    const agencies = [...new Set([...run, ...listed])];
    if (agencies.length === 0 || picture) {
      if (bracket !== '/') open = close;
      continue;
    }
    if (!isPlaceAndDate(before) || spellsOut(before, inside)) return null;
    const others = members.filter(member => !member.agency).map(member => member.text);
    const separator = afterSeparator(head, close + 1);
    const bare = others.length === 0 && opensSentence(head, close + 1);
    const marked =
      isUnspaced(inside) ||
      bracket !== '(' ||
      separator > close + 1 ||
      hasDate(before) ||
      isCapitals(before) ||
      (bare && isPlace(before) && agencies.every(agency => !agency.alone));
    if (!marked || !others.every(isDesk(inside))) return null;
    if (before.trim() !== '' || bracket === '/') return { agencies, end: separator };
    const place = placeAfter(head, separator);
    if (place > separator) return { agencies, end: place };
    return bare || separator > close + 1 || isUnspaced(inside)
      ? { agencies, end: separator }
      : null;
  }
  return null;
}

/** Whether a sentence begins here, as after `(Belga)` and `Hamburg (KNA)` without a dash. */
function opensSentence(head: string, from: number): boolean {
  return /^ ["“„«»]?\p{Lu}/u.test(head.slice(from, from + 3));
}

/**
 * Of three words it is more likely a person with a party behind. No figure changes at 1 or 4 (`npm run
 * eval -- thresholds MAX_BARE_PLACE_WORDS`).
 */
const MAX_BARE_PLACE_WORDS = 2;

/** Whether words in capitals name a place; not the agency that a bracket behind it abbreviates. */
function isPlace(before: string): boolean {
  const words = wordsOf(before);
  return (
    words.length <= MAX_BARE_PLACE_WORDS &&
    words.every(word => /^\p{Lu}/u.test(word.text)) &&
    agenciesIn(before).length === 0
  );
}

/** Where `ROMA, 16 APR -` after `(ANSA) -` ends, or `from`. */
function placeAfter(head: string, from: number): number {
  const rest = head.slice(from);
  const dash = rest.search(/ [-–—]|:/);
  if (dash < 1) return from;
  const place = rest.slice(0, dash);
  if (!isPlaceAndDate(place) || !(hasDate(place) || isCapitals(place))) return from;
  return afterSeparator(head, from + dash);
}

/** In brackets that open an East Asian paragraph, place, date and reporter stand beside the agency. */
function isDesk(inside: string): (text: string) => boolean {
  return text => isUnspaced(inside) || (wordsOf(text).length === 1 && text.length <= 14);
}

/** Whether the words before a bracket say in full what stands inside it: `Artificial … (ANI)`. */
function spellsOut(before: string, inside: string): boolean {
  const code = bare(inside).toUpperCase();
  const words = wordsOf(before);
  if (code.length < 2 || code.length > 6 || words.length < code.length) return false;
  const initials = words.map(word => word.text.charAt(0).toUpperCase());
  return initials.join('').endsWith(code) || initials.slice(-code.length).join('') === code;
}
