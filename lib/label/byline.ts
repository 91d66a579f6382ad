import { creditList } from './credit-list';
import type { Member } from './credit-member';
import { AFTER, BEFORE, SOURCE_LABELS } from './credit-words';
import { agenciesIn } from './find-agencies';
import { fold, halfWidth, wordsOf } from './fold';
import type { LineCredit } from './line-credit';
import { isMonth } from './place-and-date';

/**
 * Longer lines beside a headline are standfirsts, menus or share texts. No figure changes at 13 or 52
 * (`npm run eval -- thresholds MAX_BYLINE_WORDS`).
 */
const MAX_BYLINE_WORDS = 26;
/** No figure changes at 4 or 16 (`npm run eval -- thresholds MAX_MEMBER_WORDS`). */
const MAX_MEMBER_WORDS = 8;

/** What a byline reader must know of the page to tell short forms from initials. */
export interface BylineContext {
  /** Primary language of the page, or `null`. */
  language: string | null;
  /** Authors as the page names them, and the lines beside the headline in which they may be named. */
  authors: readonly string[];
}

/** The agencies named in a line beside the headline, e.g. `Von Anna Beispiel, dpa`, or `null`. */
export function readByline(line: string, context: BylineContext): LineCredit | null {
  const text = behindDate(halfWidth(line));
  const words = wordsOf(text);
  if (words.length > MAX_BYLINE_WORDS || isSentence(text)) return null;
  const { members, picture } = creditList(text);
  if (picture || members.some(member => wordsOf(member.text).length > MAX_MEMBER_WORDS))
    return null;
  const named = members.map(member => (member.agency ? member : withAgencyBeside(member)));
  const agencies = named
    .filter(member => counts(member, named, context))
    .flatMap(member => member.agency ?? []);
  if (agencies.length === 0 || agencies.some(agency => agency.kind === 'photo')) return null;
  const announced = named.some(member => member.led) || isOpener(words[0]?.text ?? '');
  if (!announced && !named.every(isNameLike)) return null;
  return { agencies: [...new Set(agencies)], evidence: line, start: 0 };
}

const BY = new Set('by par por von door di da av af'.split(' '));

/** `Publié le 3 janvier 2024 par …`, `Posted on Jan 3 by …`: from the word for `by` on. */
function behindDate(text: string): string {
  const words = wordsOf(text);
  const by = words.findIndex(word => BY.has(word.text.toLowerCase()));
  if (by < 1) return text;
  const before = words.slice(0, by).map(word => word.text);
  const dated = before.every(
    word =>
      /\p{N}/u.test(word) || isMonth(word) || BEFORE.has(fold(word)) || DATE_WORDS.has(fold(word)),
  );
  return dated ? text.slice(words[by]!.start) : text;
}

/** `Jane Doe The Canadian Press`: a name of several words at an end of a person's. */
function withAgencyBeside(member: Member): Member {
  const words = wordsOf(member.text);
  if (words.length > MAX_MEMBER_WORDS) return member;
  const found = agenciesIn(member.text).find(
    ({ form, start, end }) =>
      form === 'name' &&
      wordsOf(member.text.slice(start, end)).length > 1 &&
      (start === words[0]?.start || end === words.at(-1)?.end),
  );
  return found ? { ...member, agency: found.agency, form: 'name' } : member;
}

function isOpener(word: string): boolean {
  const folded = fold(word);
  return BEFORE.has(folded) || SOURCE_LABELS.has(folded);
}

/** Small words of dates and share counts that stand in bylines. */
const DATE_WORDS = new Set(
  'am pm at on ago min mins minute minutes hour hours read last updated posted published uhr stand aktualisiert veröffentlicht um est edt ist gmt utc cet h le publie mis jour actualizado publicado oppdatert uppdaterad opdateret kl'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'de del della di da dos van von der den bin ibn al el la le du af zu'.split(' '),
);

/** Whether a member's words are those of names, dates and roles: headlines have others in small letters. */
function isNameLike({ text, agency }: Member): boolean {
  if (agency) return true;
  return wordsOf(text).every(({ text: word }) => {
    if (!/^[\p{Ll}]/u.test(word)) return true;
    const folded = fold(word);
    return (
      BEFORE.has(folded) ||
      AFTER.has(folded) ||
      DATE_WORDS.has(folded) ||
      PARTICLES.has(folded) ||
      word.length <= 3 ||
      isMonth(word)
    );
  });
}

/** A line that ends as sentences do and is too long for names. */
function isSentence(text: string): boolean {
  return /[.!?…]["”»]?$/.test(text) && wordsOf(text).length > 12;
}

/**
 * Short forms that are words or initials elsewhere count where the page's language speaks for them or
 * an agency beyond doubt stands beside them.
 */
function counts(member: Member, members: readonly Member[], context: BylineContext): boolean {
  const { agency, form } = member;
  if (!agency) return false;
  if (form === 'name') return true;
  if (isSomebodysInitials(member.text, context.authors)) return false;
  if (!agency.alone || member.led) return true;
  if (context.language !== null && agency.alone.includes(context.language)) return true;
  return members.some(other => other.agency && !other.agency.alone);
}

function isSomebodysInitials(text: string, authors: readonly string[]): boolean {
  const short = fold(text);
  if (short.length > 3) return false;
  return authors.some(author => {
    const initials = wordsOf(author).map(({ text: word }) =>
      /^\p{Lu}\p{L}/u.test(word) ? fold(word).charAt(0) : ' ',
    );
    return initials.join('').includes(short);
  });
}
