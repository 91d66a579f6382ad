import type { Agency } from './agencies';
import { AFTER, BEFORE, PICTURE_WORDS, ROLES } from './credit-words';
import { agencyNamed, bare, type Finding } from './find-agencies';
import { fold, isUnspaced, type Word, wordsOf } from './fold';

/** One member of a credit: an agency, or the words of somebody or something else. */
export interface Member {
  text: string;
  agency: Agency | null;
  form: Finding['form'] | null;
  /** Whether `with`, `avec`, `mit` … leads to it, which nothing but a credit does. */
  led: boolean;
}

/** A credit taken apart, e.g. `lo/msh (AFP, AP)` into four members. */
export interface CreditList {
  members: Member[];
  /** Whether any word says that the credit is for pictures or film. */
  picture: boolean;
}

const SEPARATORS = new Set(',;/|&+•·—–、，；／・=()[]（）［］【】{}:：\n\t©'.split(''));
const LEADERS = new Set('with mit avec con com met med via from с z'.split(' '));
const JOINERS = new Set([
  ...LEADERS,
  ...'and und et y e en och og ja i oraz a и і та й ve va với dan و in aus à for 和 与 與 及'.split(
    ' ',
  ),
]);

/**
 * Takes a credit apart at its separators and joining words and says which members are agencies.
 *
 * Cost: linear in the text's length.
 */
export function creditList(text: string): CreditList {
  const members: Member[] = [];
  for (const part of partsOf(text)) {
    const read = membersOf(part);
    const apart = read.some(member => member.agency) ? part : unglued(part);
    members.push(...(apart === part ? read : membersOf(apart)));
  }
  return { members, picture: hasPictureWord(text) };
}

const UNSPACED_PICTURE_WORDS = [...PICTURE_WORDS].filter(isUnspaced);

/** Whether a text has a word that speaks of pictures or film. */
export function hasPictureWord(text: string): boolean {
  return wordsOf(text).some(
    ({ text: word }) =>
      PICTURE_WORDS.has(fold(word)) ||
      (isUnspaced(word) && UNSPACED_PICTURE_WORDS.some(picture => word.includes(picture))),
  );
}

/** A text between its separators; a hyphen parts only where white space stands on a side of it. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i);
    const parting =
      i === text.length ||
      SEPARATORS.has(char) ||
      (char === '-' && (text.charAt(i - 1) === ' ' || text.charAt(i + 1) === ' '));
    if (!parting) continue;
    const part = bare(text.slice(from, i));
    if (part !== '') parts.push(part);
    from = i + 1;
  }
  return parts;
}

function membersOf(part: string): Member[] {
  const whole = memberOf(part);
  if (whole.agency) return [{ ...whole, led: LEADERS.has(firstWord(part)) }];
  const pieces = atJoiners(part);
  if (pieces.length > 1 || pieces[0]?.led)
    return pieces.map(({ text, led }) => ({ ...memberOf(text), led }));
  const hyphened = part.split(/[-‑]/u).map(memberOf);
  if (hyphened.length > 1 && hyphened.every(member => member.agency)) return hyphened;
  return [whole];
}

/** Templates glue a byline to its date: `Associated PressApril 28`, `AFP16:30`. */
function unglued(part: string): string {
  return part.replace(/(\p{Ll})(?=\p{Lu})|(\p{L})(?=\d{1,2}[:.]\d\d)/gu, '$1$2 ');
}

function firstWord(part: string): string {
  return wordsOf(part.slice(0, 40))[0]?.text.toLowerCase() ?? '';
}

function atJoiners(part: string): { text: string; led: boolean }[] {
  const pieces: { text: string; led: boolean }[] = [];
  let from = 0;
  let led = false;
  const cut = (to: number) => {
    const text = bare(part.slice(from, to));
    if (text !== '') pieces.push({ text, led });
  };
  for (const word of wordsOf(part)) {
    const joiner = word.text.toLowerCase();
    if (!JOINERS.has(joiner)) continue;
    cut(word.start);
    from = word.end;
    led = LEADERS.has(joiner);
  }
  cut(part.length);
  return pieces;
}

/** Longest name of the agencies table in words, and a few small words on either side. */
const LONGEST_MEMBER = 14;

function memberOf(text: string): Member {
  const words = wordsOf(text);
  const found =
    words.length > LONGEST_MEMBER ? null : (agencyNamed(text) ?? withoutSmallWords(text, words));
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
  for (let from = Math.max(start, end - 3); from < end; from++) {
    const found = at(from, end);
    if (found) return found;
  }
  return null;
}

/** Editors of some wires sign in capitals behind the agency: `PTI XYZ`. */
function isDeskInitials(word: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(word) && agencyNamed(word) === null;
}
