import type { LinkedArticle, PageReading } from '../page/types';
import { hostOf } from './address';
import { fold, isUnspaced, wordsOf } from './fold';
import { isSameParty, partyKey } from './party-names';
import type { Stated } from './types';

/**
 * Whether a page names the publisher of a source, anywhere: as author, provider, source or rights
 * holder, in a line, by a link to the source's site, or in the text itself with the same capitals. As
 * lenient as can be: saying wrongly that a source goes unnamed is the worst that Whence could do.
 *
 * Cost: linear in the page.
 */
export function namesPublisher(
  reading: PageReading,
  stated: Stated,
  publisher: string,
  url: string | null,
): boolean {
  const { statements } = reading;
  const names = [
    ...statements.authors,
    ...stated.authors,
    stated.copyright?.holder ?? '',
    ...statements.linkedData.flatMap(partiesOf),
  ];
  if (names.some(name => isSameParty(name, publisher))) return true;
  const texts = [
    ...statements.lines.map(line => line.text),
    ...names,
    ...statements.meta
      .filter(tag => /author|creator|source|copyright|rights|credit/.test(tag.name))
      .map(tag => tag.content),
    ...statements.linkedData.flatMap(node => [node.creditText ?? '', node.copyrightNotice ?? '']),
    ...statements.links.map(link => link.text),
  ];
  if (texts.some(text => namesInLine(text, publisher))) return true;
  const host = hostOf(url ?? '');
  if (host !== '' && texts.some(text => text.toLowerCase().includes(host))) return true;
  if (reading.article && namesInText(reading.article.text, publisher)) return true;
  return linksTo(reading, host);
}

function partiesOf(node: LinkedArticle): string[] {
  const parties = [node.authors, node.provider, node.sourceOrganization, node.contributor];
  return [...parties.flat(), ...node.copyrightHolder].map(party => party.name);
}

function linksTo(reading: PageReading, host: string): boolean {
  if (host === '') return false;
  const { statements } = reading;
  const addresses = [
    statements.canonical ?? '',
    ...statements.links.map(link => link.href),
    ...statements.linkedData.flatMap(node => [
      ...node.isBasedOn,
      ...[...node.provider, ...node.sourceOrganization, ...node.authors].map(
        party => party.url ?? '',
      ),
    ]),
  ];
  return addresses.some(address => hostOf(address) === host);
}

/**
 * Longest line that is nothing but a credit, in words. No figure changes at 3 or 12 (`npm run eval --
 * thresholds MAX_CREDIT_WORDS`).
 */
const MAX_CREDIT_WORDS = 6;

/**
 * Whether a line names a publisher: a name of several words in any capitals; one of a single word
 * (`Focus`, `The Sun`) as printed or in capitals, and outside short lines with its article.
 */
function namesInLine(line: string, publisher: string): boolean {
  if (isUnspaced(publisher)) return line.includes(publisher.trim());
  const key = partyKey(publisher);
  if (key.includes(' ')) return holdsWords(line, key);
  const short = wordsOf(line).length <= MAX_CREDIT_WORDS;
  return namesInText(line, publisher, !short) || namesInText(line, publisher.toUpperCase(), false);
}

/** Whether a text names a publisher as whole words with the same capitals. */
function namesInText(text: string, publisher: string, article = true): boolean {
  if (isUnspaced(publisher)) return text.includes(publisher.trim());
  const key = partyKey(publisher);
  if (key === '') return false;
  const words = wordsOf(publisher).map(word => word.text);
  const from = words.findIndex((_, at) => fold(words.slice(at).join(' ')).startsWith(key));
  const wanted = words.slice(Math.max(0, from), Math.max(0, from) + key.split(' ').length);
  const before = article && wanted.length === 1 && from > 0 ? words.slice(0, from) : [];
  const found = wordsOf(text).map(word => word.text);
  return found.some(
    (_, at) =>
      wanted.every((word, i) => found[at + i] === word) &&
      before.every(
        (word, i) => found[at - before.length + i]?.toLowerCase() === word.toLowerCase(),
      ),
  );
}

/** Whether a text holds a name as whole words, in any capitals. */
export function holdsName(text: string, name: string): boolean {
  if (isUnspaced(name)) return text.includes(name.trim());
  return holdsWords(text, partyKey(name));
}

function holdsWords(text: string, key: string): boolean {
  return key !== '' && ` ${fold(text)} `.includes(` ${key} `);
}
