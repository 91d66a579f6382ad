import type { Agency } from './agencies';
import { creditList } from './credit-list';
import { agenciesIn, agencyNamed, bare } from './find-agencies';
import { fold, halfWidth, isUnspaced, wordsOf } from './fold';

export interface LineCredit {
  agencies: Agency[];
  /** The exact words of the line that say so. */
  evidence: string;
}

/** A dateline with three places, a date and a desk has about ninety characters. */
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
  const read = bracketed(head) ?? eastAsian(head) ?? unbracketed(head);
  return read && { agencies: read.agencies, evidence: line.slice(0, read.end).trim() };
}

interface Read {
  agencies: Agency[];
  /** Where the dateline ends in the head. */
  end: number;
}

/** Words of place and date before the bracket of a dateline. */
const MAX_PLACE_WORDS = 11;

function bracketed(head: string): Read | null {
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
    const marked =
      isUnspaced(inside) ||
      bracket !== '(' ||
      separator > close + 1 ||
      hasDate(before) ||
      isCapitals(before);
    if (!marked || !others.every(isDesk(inside))) return null;
    if (before.trim() !== '' || bracket === '/') return { agencies, end: separator };
    const place = placeAfter(head, separator);
    if (place > separator) return { agencies, end: place };
    return separator > close + 1 || isUnspaced(inside) ? { agencies, end: separator } : null;
  }
  return null;
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
  return text => isUnspaced(inside) || (wordsOf(text).length <= 2 && text.length <= 14);
}

/** Whether the words before a bracket say in full what stands inside it: `Artificial … (ANI)`. */
function spellsOut(before: string, inside: string): boolean {
  const code = bare(inside).toUpperCase();
  const words = wordsOf(before);
  if (code.length < 2 || code.length > 6 || words.length < code.length) return false;
  const initials = words.map(word => word.text.charAt(0).toUpperCase());
  return initials.join('').endsWith(code) || initials.slice(-code.length).join('') === code;
}

function isPlaceAndDate(before: string): boolean {
  const text = before.trim();
  const words = wordsOf(text);
  if (words.length === 0) return true;
  if (words.length > MAX_PLACE_WORDS || /[;!?"“„«]/.test(text)) return false;
  const small = words.filter(word => isSmall(word.text)).length;
  return small <= words.length / 2 && !isSmall(words[0]!.text);
}

/** A word in small letters that is no month: months are written small in half of Europe. */
function isSmall(word: string): boolean {
  const first = word.charAt(0);
  if (first === first.toUpperCase()) return false;
  return !isMonth(word);
}

const MONTHS = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec ene abr ago dic fev mai set out dez janv fevr avr juin juil aout sept ' +
    'gen mag giu lug ott mrt mei okt maj juni juli des янв фев мар апр мая май июн июл авг сен окт ноя дек січ лют бер кві тра чер лип сер вер жов лис гру ' +
    'oca sub nis haz tem agu eyl eki kas ara led uno bre dub kve cvn cvc srp zar rij lis pro sty lut kwi cze lip sie wrz paz gru'
  ).split(' '),
);

/** Whether a word is a month's name or its short form in one of the languages of datelines. */
export function isMonth(word: string): boolean {
  const folded = fold(word);
  return MONTHS.has(folded.slice(0, 3)) || MONTHS.has(folded.slice(0, 4));
}

function hasDate(text: string): boolean {
  return /\p{N}/u.test(text) && wordsOf(text).length > 1;
}

function isCapitals(text: string): boolean {
  const words = wordsOf(text).filter(word => word.text.length > 1);
  return words.length > 0 && words[0]!.text === words[0]!.text.toUpperCase();
}

const DASHES = new Set('-–—―:=.·|'.split(''));

/** Where the separator after a dateline ends: white space, then dots, dashes or a colon. */
function afterSeparator(head: string, from: number): number {
  let at = from;
  let seen = false;
  while (at < head.length) {
    const char = head.charAt(at);
    if (DASHES.has(char)) seen = true;
    else if (char !== ' ') break;
    at++;
  }
  return seen ? at : from;
}

/** `新华社北京1月20日电`, `中央社記者某某台北24日電`: the agency, then the wire's own word for a dispatch. */
const DISPATCH = /[电電讯訊]/u;
const DISPATCH_REACH = 34;
/** `新华社记者 某某` stands on a line of its own. */
const SHORT_LINE = 40;

function eastAsian(head: string): Read | null {
  if (!isUnspaced(head)) return null;
  const start = OPENING.has(head.charAt(0)) ? 1 : 0;
  for (let end = start + 2; end <= start + 8; end++) {
    const named = agencyNamed(head.slice(start, end));
    if (!named || agencyNamed(head.slice(start, end + 1))) continue;
    const rest = head.slice(end, end + DISPATCH_REACH);
    if (/^[记記]者/u.test(rest) && head.length < SHORT_LINE)
      return { agencies: [named.agency], end: head.length };
    const dispatch = rest.search(DISPATCH);
    const stop = rest.search(/[。，,！？]/u);
    if (dispatch < 0 || (stop >= 0 && stop < dispatch)) return null;
    const after = end + dispatch + 1;
    return { agencies: [named.agency], end: /[)）]/.test(head.charAt(after)) ? after + 1 : after };
  }
  return japaneseBracket(head);
}

/** `【ロンドン時事】`, `[東京 12日 ロイター]`: the agency closes the bracket that opens the paragraph. */
function japaneseBracket(head: string): Read | null {
  const open = head.charAt(0);
  if (!'【[［'.includes(open)) return null;
  const close = head.indexOf(CLOSING[open]!);
  if (close < 0) return null;
  const inside = bare(head.slice(1, close));
  for (let from = Math.max(0, inside.length - 8); from < inside.length - 1; from++) {
    const named = agencyNamed(inside.slice(from));
    if (named) return { agencies: [named.agency], end: close + 1 };
  }
  return null;
}

/** Parts of place, date and agency in a dateline without brackets. */
const MAX_PARTS = 5;

function unbracketed(head: string): Read | null {
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
      const opens = !placed && dashed && /^\s*[.\s]*[-–—―|]/.test(head.slice(stop));
      return opens || (placed && (sentence || (dashed && isCapitalsOrDated(head, from, dated))))
        ? { agencies, end: after }
        : null;
    }
    if (wordsOf(part).length > 5 || !isPlaceAndDate(part)) return null;
    placed = true;
    dated ||= /\p{N}/u.test(part);
    from = stop + 1;
    while (head.charAt(from) === ' ' || DASHES.has(head.charAt(from))) from++;
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
