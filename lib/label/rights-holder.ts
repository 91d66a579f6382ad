import { bare } from './find-agencies';
import { fold, isUnspaced, wordsOf } from './fold';
import { MARKERS, RESERVED, YEARS } from './rights-phrases';

/** Words after which the holder's name is over. */
const OVER =
  /\s(?:unauthorized|unauthorised|registered|reproduction|use of this|this material|this story|in england|company (?:number|no)|terms of|privacy|ansvarlig redaktør|ansvarig utgivare|distributed by|powered by|designed by|die verwendung|nachdruck|reproducción|prohibid|vervielfältigung)\b.*$|(?:未经|未經|不得|禁止|転載).*$/is;
const LEGAL_DOTS =
  /(?:\b(?:inc|ltd|co|corp|llc|l\.l\.c|plc|s\.a|n\.v|b\.v|s\.l\.u|s\.l|s\.p\.a|s\.r\.l|a\.m|p\.m|m\.b\.h|st|jr|mr|dr|no|cie|bros|dept|u\.s|u\.k)|\b\p{Lu})\.?$/iu;

/** A holder's name in the words around a copyright mark, or `null`. */
export function holderIn(text: string): string | null {
  // A year ends a name as well as it begins one: `© Harbour Paper Ltd 2011, published by …`.
  let rest = text.replace(MARKERS, ' ').replace(RESERVED, ' | ').replace(YEARS, ' | ');
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
  /^(?:[\s,.:;*/&™®–—、，。：！-]+|(?:by|of|bei|von|par|por|da|av|the copyright|notice|inhalt|content|contents|all contents|page|text)\s+(?=\S))+/i;
/** At 60: rights wrong 9 for 3; at 240: no change (`npm run eval -- thresholds MAX_HOLDER`). */
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

/** Links to licences and source lines, which stand beside marks in rights widgets, and entries of menus. */
const OTHER_LINES =
  /^(?:licen[cs]|licenz|lizenz|reprint|source:|quelle:|źródło:|fuente:|bron:|terms (?:and|of|&)|privacy|cookies?\b|legal notice|contact us|datenschutz|nutzungsbedingungen|mentions légales|conditions (?:générales|d’|d')|aviso legal|política de|condiciones de|termos de|note legali|informativa|algemene voorwaarden|privacybeleid|polityka|regulamin|integritetspolicy|personvern|privatlivspolitik|политика|условия|隐私|利用規約|プライバシー|개인정보|이용약관)/i;

function cleanName(clause: string): string | null {
  let name = clause.replace(LEADING, '').replace(/\s+/g, ' ').trim();
  name = trimEnd(name).replace(/^www\./i, '');
  if (name.length > MAX_HOLDER || NOT_HOLDERS.has(fold(name)) || !/\p{L}/u.test(name)) return null;
  return isProse(name) || OTHER_LINES.test(name) ? null : name;
}

/**
 * Words from which on a name mostly in small letters is a piece of a sentence. At 3: rights wrong 13 for
 * 3; at 12: no change (`npm run eval -- thresholds PROSE_WORDS`).
 */
const PROSE_WORDS = 6;
/**
 * At 7: rights wrong 16 for 3; at 28: rights wrong 7 for 3 (`npm run eval -- thresholds
 * LONGEST_NAME_WORDS`).
 */
const LONGEST_NAME_WORDS = 14;
/**
 * So many words without a capital among them are no name: `sur les contenus du site`. At 2: rights wrong 5
 * for 3; at 8: no change (`npm run eval -- thresholds ALL_SMALL`).
 */
const ALL_SMALL = 4;
/** Kana and hanzi that join sentences together and stand in no name. */
const FUNCTION_CHARACTERS = /[はがをにで的不将將]/u;

function isProse(name: string): boolean {
  const words = wordsOf(name).map(word => word.text);
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length;
  if (words.length < PROSE_WORDS)
    return small >= ALL_SMALL && small === words.length
      ? true
      : isUnspaced(name) && FUNCTION_CHARACTERS.test(name);
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
