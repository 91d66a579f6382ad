import { isHostName } from './address';
import { type CreditList, creditList } from './credit-list';
import { SOURCE_LABELS } from './credit-words';
import { fold, halfWidth, isUnspaced, wordsOf } from './fold';
import type { LineCredit } from './line-credit';

const CLOSES: Record<string, string> = { ')': '(', ']': '[', '）': '（', '】': '【' };

/**
 * Longest bracket or closing line that is a credit: five agencies with initials and a source word. No
 * figure changes at 60 or 240 (`npm run eval -- thresholds MAX_CREDIT`).
 */
const MAX_CREDIT = 120;

/**
 * The agencies credited at the end of a closing line: `(AFP, AP, Reuters)`, `lo/msh (AFP, AP)`,
 * `… said. (dpa)`, `Quelle: APA/sda`, `sak/Reuters`, `— Bernama`; or `null`.
 *
 * Cost: linear in the line's length.
 */
export function readEndCredit(line: string, language: string | null = null): LineCredit | null {
  const text = halfWidth(line).trimEnd();
  if (/^[©ⓒ]/.test(text)) return markedLine(line, text);
  return readSourceLine(line) ?? closingBracket(line, text) ?? closingWords(line, text, language);
}

/**
 * `© dpa-infocom, dpa:…`, `© SZ/dpa/xyz`: initials or a rights line's own name beside a short form tell
 * a text's mark from a picture's, which has a person beside it or nothing.
 */
function markedLine(line: string, text: string): LineCredit | null {
  const clause = text.slice(1, MAX_CREDIT).split(/ [-–|] |\. /, 1)[0]!;
  const list = creditList(clause);
  const others = list.members.filter(member => !member.agency && /\p{L}/u.test(member.text));
  const written = list.members.some(member => member.form === 'name');
  if (others.length === 0 && !written) return null;
  return accepted(list, line, 0, isInitials);
}

/** The label of a line such as `Quelle: dpa`, folded, or `null`. */
export function sourceLabelOf(line: string): string | null {
  const colon = line.search(/[:：]/);
  if (colon < 0 || line.length > MAX_CREDIT) return null;
  const label = fold(line.slice(0, colon));
  return SOURCE_LABELS.has(label) ? label : null;
}

/** The agencies of a line that is a source label and nothing else: `Quelle: dpa`, `来源：新华社`. */
function readSourceLine(line: string): LineCredit | null {
  if (sourceLabelOf(line) === null) return null;
  const text = halfWidth(line);
  return accepted(creditList(text.slice(text.indexOf(':') + 1)), line, 0, isInitialsOrOutlet);
}

/** Open the byline of another story; a closing credit never begins so. */
const BYLINE_OPENERS = new Set(['by', 'par', 'por', 'von', 'di', 'door', 'av', 'af']);

/** A bracket that closes the line, with no more than initials before it or after a full sentence. */
function closingBracket(line: string, text: string): LineCredit | null {
  let end = text.length - initialsBehind(text);
  while (end > 0 && '.。 *■'.includes(text.charAt(end - 1))) end--;
  const opening = CLOSES[text.charAt(end - 1)];
  if (!opening) return null;
  const open = text.lastIndexOf(opening, end - 1);
  if (open < 0 || end - open > MAX_CREDIT) return null;
  const inside = creditList(text.slice(open + 1, end - 1));
  const before = text.slice(0, open).trimEnd();
  const initials = STOPS.has(before.slice(-1)) ? '' : lastSentence(before.slice(-MAX_CREDIT));
  const apart = isInitials(initials);
  const alone = initials === before && isLed(inside) && isOutlet(initials);
  if (!apart && !alone && !needsNoStop(inside)) return null;
  const from = apart ? before.length - initials.length : open;
  return accepted(inside, line, from, isInitialsOrOutlet);
}

/** `(PAP) jpr/ abc/`: letters of desks and editors, each with its stroke, behind the bracket. */
const INITIALS_BEHIND = /[)\]）】] ?(?:\p{L}{2,5}\/ ?){1,4}$/u;

function initialsBehind(text: string): number {
  const found = INITIALS_BEHIND.exec(text.slice(-MAX_INITIALS_BEHIND));
  return found ? found[0].length - 1 : 0;
}

/** No figure changes at 16 or 64 (`npm run eval -- thresholds MAX_INITIALS_BEHIND`). */
const MAX_INITIALS_BEHIND = 32;

/** `(avec AFP)`: nothing but a credit is led to so. */
function isLed({ members }: CreditList): boolean {
  return members.every(member => member.agency !== null && member.led);
}

/** A name in capitals, such as the outlet's before `(avec AFP)`. */
function isOutlet(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 4 && words.every(word => !/^\p{Ll}/u.test(word.text));
}

/**
 * A bracket inside the last sentence is mostly an abbreviation explained; two agencies never are, nor is
 * a name in a script whose sentences often end without a stop.
 */
function needsNoStop({ members }: CreditList): boolean {
  const named = members.filter(member => member.agency);
  if (named.length > 1) return named.length === members.length;
  return (
    named.length === 1 &&
    members.length === 1 &&
    !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(named[0]!.text)
  );
}

/** `sak/Reuters`, `… dauert an. dpa`, `— Bernama`: the credit is all that follows the last sentence. */
function closingWords(line: string, text: string, language: string | null): LineCredit | null {
  const last = lastSentence(text.slice(-MAX_CREDIT));
  const semicolon = last.lastIndexOf(';');
  return (
    closing(line, last, language) ??
    (semicolon < 0 ? null : closing(line, last.slice(semicolon + 1).trimStart(), language))
  );
}

/** No figure changes at 4 or 16 (`npm run eval -- thresholds MAX_CLOSING_WORDS`). */
const MAX_CLOSING_WORDS = 8;

function closing(line: string, words: string, language: string | null): LineCredit | null {
  const parts = wordsOf(words);
  if (parts.length === 0 || parts.length > MAX_CLOSING_WORDS) return null;
  if (BYLINE_OPENERS.has(fold(parts[0]!.text))) return null;
  const list = creditList(words);
  const sure = list.members.some(
    ({ agency, form, led }) =>
      agency && (form === 'name' || led || !agency.alone || agency.alone.includes(language ?? '')),
  );
  const from = line.trimEnd().length - words.length;
  return sure ? accepted(list, line, from, isInitials) : null;
}

/** Close a sentence, or the quotation or bracket that ends with one. */
const STOPS = new Set('.!?…。！？"”“»«›‹’)】」』'.split(''));

/** What follows the last sentence of a text, or all of it. */
function lastSentence(text: string): string {
  for (let at = text.length - 2; at >= 0; at--) {
    const char = text.charAt(at);
    if ('。！？'.includes(char)) return text.slice(at + 1);
    if (!STOPS.has(char)) continue;
    const next = text.charAt(at + 1);
    if (next === ' ' || next === '(' || next === '—' || next === '–')
      return text.slice(at + 1).trimStart();
  }
  return text;
}

/** Initials of authors and editors, or nothing: `lo/msh`, `rs/nm`, `red`. */
function isInitials(text: string): boolean {
  return (
    wordsOf(text).every(word => word.text.length <= 5 && !/\p{N}/u.test(word.text)) &&
    wordsOf(text).length <= 4
  );
}

/** Inside brackets and after `Source:` a desk, the outlet or its site may stand beside the agency. */
function isInitialsOrOutlet(text: string): boolean {
  return isUnspaced(text) || isHostName(text) || (wordsOf(text).length <= 2 && text.length <= 20);
}

function accepted(
  { members, picture }: CreditList,
  line: string,
  from: number,
  mayStand: (text: string) => boolean,
): LineCredit | null {
  const agencies = [...new Set(members.flatMap(member => member.agency ?? []))];
  if (agencies.length === 0 || picture || agencies.some(agency => agency.kind === 'photo'))
    return null;
  const others = members.filter(member => !member.agency && /\p{L}/u.test(member.text));
  if (!others.every(member => mayStand(member.text) && !isPerson(member.text))) return null;
  const evidence = line.slice(from);
  const start = from + evidence.length - evidence.trimStart().length;
  return { agencies, evidence: evidence.trim(), start };
}

/** Two capitalised words are a name, and a name beside an agency is a photographer's. */
function isPerson(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 2 && words.every(word => /^\p{Lu}[\p{L}]+$/u.test(word.text));
}
