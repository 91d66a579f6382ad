import type { MetaTag, PageReading } from '../page/types';
import { mainArticle } from './main-article';
import type { Licence, ReuseTerm } from './types';

/**
 * The licence a page states for its text, with the standard it was read from, or `null`. Nothing is
 * fetched: what a page links to stays a link.
 */
export function readLicence(reading: PageReading): Licence | null {
  const { links, meta } = reading.statements;
  const linked = mainArticle(reading)?.license ?? null;
  if (linked !== null) return licence(linked, '', 'schema.org license');
  for (const [link, { rel, href, text }] of links.entries()) {
    const relations = rel.toLowerCase().split(/\s+/);
    const standard = relations.includes('item-license')
      ? 'hNews item-license'
      : relations.includes('license')
        ? 'rel=license'
        : null;
    if (standard)
      return { ...licence(href, text, standard), ...(text === '' ? {} : { at: { link } }) };
  }
  for (const name of ['dcterms.license', 'dc.rights', 'dcterms.rights', 'rights']) {
    const content = contentOf(meta, name);
    if (content !== null && (isAddress(content) || commonsName(content)))
      return licence(content, '', 'Dublin Core');
  }
  return null;
}

function licence(value: string, text: string, standard: string): Licence {
  const url = isAddress(value) ? value : null;
  const name = commonsName(value) ?? commonsName(text) ?? (text.trim() || value);
  return { name, url, standard };
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

const COMMONS = /creativecommons\.org\/(licenses|publicdomain)\/([a-z-]{1,20})(?:\/(\d\.\d))?/i;
const COMMONS_WORDS = /\bCC[ -](BY(?:-(?:NC|SA|ND)){0,2}|0)(?:[ -](\d\.\d))?\b/i;

/** `CC BY-SA 4.0` for an address or words of Creative Commons, else `null`. */
export function commonsName(value: string): string | null {
  const address = COMMONS.exec(value);
  if (address) {
    const kind = address[2]!.toUpperCase();
    const version = address[3] ? ` ${address[3]}` : '';
    if (address[1]!.toLowerCase() === 'licenses') return `CC ${kind}${version}`;
    return kind === 'ZERO' ? `CC0${version}` : `Public Domain Mark${version}`;
  }
  const words = COMMONS_WORDS.exec(value);
  if (!words) return null;
  const kind = words[1]!.toUpperCase();
  return `${kind === '0' ? 'CC0' : `CC ${kind}`}${words[2] ? ` ${words[2]}` : ''}`;
}

/** Machine-readable terms of reuse, each with the standard it was read from, in a fixed order. */
export function readTerms(reading: PageReading): ReuseTerm[] {
  const { meta, links } = reading.statements;
  const article = mainArticle(reading);
  const terms: ReuseTerm[] = [];
  const add = (standard: string, value: string | null | undefined) => {
    if (value) terms.push({ standard, value, url: isAddress(value) ? value : null });
  };
  add('schema.org usageInfo', article?.usageInfo);
  add('schema.org acquireLicensePage', article?.acquireLicensePage);
  for (const address of article?.isBasedOn ?? []) add('schema.org isBasedOn', address);
  add('TDM reservation', contentOf(meta, 'tdm-reservation'));
  add('TDM policy', contentOf(meta, 'tdm-policy'));
  for (const { name, content } of meta) {
    if (name !== 'robots' && !name.endsWith('bot')) continue;
    for (const directive of content.toLowerCase().split(/[\s,]+/))
      if (directive === 'noai' || directive === 'noimageai') add(`robots (${name})`, directive);
  }
  for (const { rel, href } of links) if (/\brsl\b|application\/rsl/i.test(rel)) add('RSL', href);
  return terms;
}

function contentOf(meta: readonly MetaTag[], name: string): string | null {
  return meta.find(tag => tag.name === name)?.content.trim() || null;
}
