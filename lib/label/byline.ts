import { creditList, type Member } from './credit-list';
import type { LineCredit } from './dateline';
import { fold, halfWidth, wordsOf } from './fold';

/** Longer lines beside a headline are standfirsts, menus or share texts. */
const MAX_BYLINE_WORDS = 26;
const MAX_MEMBER_WORDS = 8;

/** What a byline reader must know of the page to tell short forms from initials. */
export interface BylineContext {
  /** Primary language of the page, or `null`. */
  language: string | null;
  /** Authors as the page names them. */
  authors: readonly string[];
}

/** The agencies named in a line beside the headline, e.g. `Von Anna Beispiel, dpa`, or `null`. */
export function readByline(line: string, context: BylineContext): LineCredit | null {
  const text = halfWidth(line);
  if (wordsOf(text).length > MAX_BYLINE_WORDS || isSentence(text)) return null;
  const { members, picture } = creditList(text);
  if (picture || members.some(member => wordsOf(member.text).length > MAX_MEMBER_WORDS))
    return null;
  const agencies = members
    .filter(member => counts(member, members, context))
    .flatMap(member => member.agency ?? []);
  const shown = agencies.some(agency => agency.kind === 'photo');
  return agencies.length > 0 && !shown ? { agencies, evidence: line } : null;
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
  if (!agency.alone) return true;
  if (context.language !== null && agency.alone.includes(context.language)) return true;
  return members.some(other => other.agency && !other.agency.alone);
}

function isSomebodysInitials(text: string, authors: readonly string[]): boolean {
  const short = fold(text);
  if (short.length > 3) return false;
  return authors.some(author => {
    const words = fold(author).split(' ');
    return words.length === short.length && words.map(word => word.charAt(0)).join('') === short;
  });
}
