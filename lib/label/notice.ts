import { bare } from './find-agencies';
import { fold, isUnspaced, wordsOf } from './fold';

/** What a copyright notice says. */
export interface ParsedNotice {
  holder: string | null;
  /** Latest year where the notice gives a range. */
  year: number | null;
  /** First year where the notice gives a range, else `null`. */
  since: number | null;
}

const MARKERS =
  /©|℗|\(c\)|copyrights?|copr\.|opphavsrett|ophavsret|derechos de autor|direitos autorais/giu;
/** Speak of copyright in sentences, not as a mark beside a holder. */
const SPOKEN = /著作権|저작권|حقوق النشر|авторские права|upphovsrätt|auteursrecht|urheberrecht/giu;
const RESERVED =
  /all rights? (?:are )?reserved|all rights|alle rechte vorbehalten|alle rechte|tous droits (?:de reproduction )?réservés|tous droits|todos los derechos reservados|reservados todos los derechos|todos los derechos|derechos reservados|todos os direitos reservados|todos os direitos|direitos reservados|tutti i diritti (?:sono )?riservati|tutti i diritti|riproduzione riservata|diritti riservati|alle rechten voorbehouden|alle rettigheter|alla rättigheter|alle rettigheder|kaikki oikeudet|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|všechna práva vyhrazena|minden jog fenntartva|toate drepturile rezervate|sva prava pridržana|visos teisės saugomos|visas tiesības aizsargātas|kõik õigused|все права защищены|усі права захищені|всі права захищені|всички права запазени|tüm hakları saklıdır|her hakkı saklıdır|με επιφύλαξη|جميع الحقوق محفوظة|حقوق النشر محفوظة|كل الحقوق محفوظة|版权所有|版權所有|保留所有权利|無断転載|禁無断|不許複製|무단\s?전재|mọi quyền|hak cipta|สงวนลิขสิทธิ์/giu;

/** Whether a line speaks of copyright at all. Linear. */
export function isNotice(line: string): boolean {
  return [MARKERS, RESERVED, SPOKEN].some(pattern => firstMatch(pattern, line) !== null);
}

/** Whether a line says that rights are reserved. Linear. */
export function reservesRights(line: string): boolean {
  return firstMatch(RESERVED, line) !== null;
}

function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** Longest part of a line that is read as its notice, UTF-16 units. */
const NOTICE_REACH = 400;

/**
 * Holder and years of a copyright notice: `©2023 Deutsche Welle. All rights reserved.`, `NRK © 2024`,
 * `Copyright Press Association Ltd 2019`.
 *
 * Cost: linear in the line's length.
 */
export function parseNotice(line: string): ParsedNotice {
  const text = line.slice(0, NOTICE_REACH * 4).replaceAll('\ufe0f', ' ');
  const marker = markIn(text) ?? firstMatch(RESERVED, text);
  if (!marker) return { holder: holderIn(text), ...yearsIn(text) };
  const after = text.slice(marker.index, marker.index + NOTICE_REACH);
  const before = text.slice(Math.max(0, marker.index - NOTICE_REACH), marker.index);
  const years = yearsIn(after).year === null ? yearsIn(lastClause(before)) : yearsIn(after);
  return { holder: holderIn(after) ?? holderIn(lastClause(before)), ...years };
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

const YEARS =
  /(?<![\p{L}\p{N}])((?:19|20)\d\d)(?:\s?(?:[-–—/]|to|bis)\s?((?:19|20)\d\d|\d\d)(?![\p{N}]))?(?![\p{L}\p{N}])/gu;
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

/** Words after which the holder's name is over. */
const OVER =
  /\s(?:unauthorized|unauthorised|registered|reproduction|use of this|this material|this story|in england|company (?:number|no)|terms of|privacy|ansvarlig redaktør|ansvarig utgivare|distributed by|powered by|designed by|die verwendung|nachdruck|reproducción|prohibid|vervielfältigung)\b.*$|(?:未经|未經|不得|禁止|転載).*$/isu;
const LEGAL_DOTS =
  /(?:\b(?:inc|ltd|co|corp|llc|l\.l\.c|plc|s\.a|n\.v|b\.v|s\.l\.u|s\.l|s\.p\.a|s\.r\.l|a\.m|p\.m|m\.b\.h|st|jr|mr|dr|no|cie|bros|dept|u\.s|u\.k)|\b\p{Lu})\.?$/iu;

/** A holder's name in the words around a copyright mark, or `null`. */
function holderIn(text: string): string | null {
  let rest = text.replace(MARKERS, ' ').replace(RESERVED, ' | ').replace(YEARS, ' ');
  rest = rest.replace(OVER, '');
  for (const clause of rest.split(/[|•·\n。]/u)) {
    const name = cleanName(firstSentence(clause));
    if (name !== null) return name;
  }
  return null;
}

function firstSentence(clause: string): string {
  const text = clause.trim();
  for (let at = 0; at < text.length; at++) {
    if (!'.!?;'.includes(text.charAt(at)) || text.charAt(at + 1) !== ' ') continue;
    const before = text.slice(Math.max(0, at - 12), at);
    if (bare(text.slice(0, at)) === '' || LEGAL_DOTS.test(before)) continue;
    return text.slice(0, at);
  }
  return text;
}

const LEADING =
  /^(?:[\s,.:;*/&™®–—-]+|(?:by|bei|von|par|por|da|av|the copyright|notice|inhalt|content|contents|all contents|page|text)\s+(?=\S))+/iu;
const MAX_HOLDER = 120;
const NOT_HOLDERS = new Set([
  '',
  'and',
  'by',
  'notice',
  'policy',
  'the',
  'all',
  'reserved',
  'info',
  'hinweis',
  'impressum',
  'image',
  'images',
  'photo',
  'bild',
  'foto',
  'information',
]);

function cleanName(clause: string): string | null {
  let name = clause.replace(LEADING, '').replace(/\s+/g, ' ').trim();
  name = trimEnd(name).replace(/^www\./i, '');
  if (name.length > MAX_HOLDER || NOT_HOLDERS.has(fold(name)) || !/\p{L}/u.test(name)) return null;
  return isProse(name) ? null : name;
}

/** Words from which on a name mostly in small letters is a piece of a sentence. */
const PROSE_WORDS = 6;
const LONGEST_NAME_WORDS = 14;

function isProse(name: string): boolean {
  const words = wordsOf(name).map(word => word.text);
  if (words.length < PROSE_WORDS) return isUnspaced(name) && /[はがをにで]/u.test(name);
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length;
  return words.length > LONGEST_NAME_WORDS || small > words.length * 0.6;
}

/** Without closing punctuation; the full stop of `Inc.` stays. */
function trimEnd(name: string): string {
  let end = name.length;
  while (end > 0 && isClosing(name, end)) end--;
  return name.slice(0, end);
}

function isClosing(name: string, end: number): boolean {
  const last = name.charAt(end - 1);
  if (last === '.') return !LEGAL_DOTS.test(name.slice(Math.max(0, end - 12), end));
  return ' ,;:-–—/|*&('.includes(last);
}
