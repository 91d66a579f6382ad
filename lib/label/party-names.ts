import { agencyByCode } from './agencies';
import { fold } from './fold';

const ARTICLES = new Set('the der die das le la les el los las il lo de het o a os as'.split(' '));
const LEGAL_FORMS = new Set(
  (
    'ltd limited gmbh inc incorporated llc plc ag sa nv bv kg co corp corporation company spa srl slu sl as asa ab oy oyj aps ' +
    'mbh kgaa se sarl sas pty ooo зао ооо оао'
  ).split(' '),
);

/** A publisher's or holder's name for comparing: case, punctuation, articles and legal forms folded away. */
export function partyKey(name: string): string {
  const words = fold(name.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')).split(' ');
  let start = 0;
  let end = words.length;
  while (start < end - 1 && ARTICLES.has(words[start]!)) start++;
  while (end > start + 1 && LEGAL_FORMS.has(words[end - 1]!)) end--;
  return words.slice(start, end).join(' ');
}

/** Whether two names are the same party's; an agency's names and codes are all the same party. */
export function isSameParty(a: string, b: string): boolean {
  const keyA = partyKey(a);
  const keyB = partyKey(b);
  if (keyA === '' || keyB === '') return false;
  if (keyA === keyB) return true;
  const agency = agencyByCode(a.trim()) ?? agencyByCode(b.trim());
  if (!agency) return false;
  const names = [agency.code, agency.name, ...agency.names].map(partyKey);
  return names.includes(keyA) && names.includes(keyB);
}
