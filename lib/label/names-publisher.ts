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
  if (texts.some(text => holdsName(text, publisher, false))) return true;
  if (reading.article && holdsName(reading.article.text, publisher, true)) return true;
  return linksTo(reading, url);
}

function partiesOf(node: LinkedArticle): string[] {
  const parties = [node.authors, node.provider, node.sourceOrganization, node.contributor];
  return [...parties.flat(), ...node.copyrightHolder].map(party => party.name);
}

function linksTo(reading: PageReading, url: string | null): boolean {
  const host = hostOf(url ?? '');
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

/** Whether a text holds a name as whole words; with `capitals`, in the same capitals. */
export function holdsName(text: string, name: string, capitals: boolean): boolean {
  if (isUnspaced(name)) return text.includes(name.trim());
  const key = partyKey(name);
  if (key === '') return false;
  const target = capitals ? keyInCapitals(name, key) : key;
  const words = wordsOf(text).map(word => word.text);
  const joined = ` ${(capitals ? words : words.map(fold)).join(' ')} `;
  return joined.includes(` ${target} `);
}

/** The words of a name that its key keeps, in the name's own capitals. */
function keyInCapitals(name: string, key: string): string {
  const words = wordsOf(name).map(word => word.text);
  const length = key.split(' ').length;
  for (let at = 0; at + length <= words.length; at++) {
    const part = words.slice(at, at + length);
    if (fold(part.join(' ')) === key) return part.join(' ');
  }
  return words.join(' ');
}
