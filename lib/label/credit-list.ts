import { type Member, memberOf } from './credit-member';
import { PICTURE_WORDS } from './credit-words';
import { bare } from './find-agencies';
import { fold, isUnspaced, wordsOf } from './fold';

/** A credit taken apart, e.g. `lo/msh (AFP, AP)` into four members. */
export interface CreditList {
  members: Member[];
  /** Whether any word says that the credit is for pictures or film. */
  picture: boolean;
}

const SEPARATORS = new Set(',;/|&+•·—–،؛、，；／・=()[]（）［］【】{}:：\n\t©'.split(''));
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

/** Templates glue a byline to its date: `Associated PressApril 28`. */
function unglued(part: string): string {
  return part.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
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
