import { notBefore } from '../dates';
import type { Facts } from './facts';
import { address } from './links';
import { nitfFacts } from './nitf';
import {
  attribute,
  element,
  elements,
  firstText,
  text,
  texts,
  type XmlElement,
} from './xml/element';

/**
 * What a news item states.
 *
 * @param content the element that its text was taken from
 * @param nitf the NITF document in it, if it is one
 */
export function newsItemFacts(
  item: XmlElement,
  content: XmlElement | undefined,
  nitf: XmlElement | undefined,
): Facts {
  const itemMeta = element(item, 'nar:itemMeta');
  const contentMeta = element(item, 'nar:contentMeta');
  const rights = elements(item, 'nar:rightsInfo');
  const inNitf: Facts = nitf ? nitfFacts(nitf) : {};
  const provider = partyName(element(itemMeta, 'nar:provider'));
  const guid = attribute(item, 'guid');
  const by = texts(contentMeta, 'nar:by');
  const creators = elements(contentMeta, 'nar:creator').map(partyName).filter(isSaid);
  return {
    url: pageLink(itemMeta) ?? pageLink(contentMeta) ?? address(guid, undefined),
    guid,
    title: headline(contentMeta) ?? firstText(itemMeta, 'nar:title') ?? inNitf.title ?? null,
    published: published(itemMeta, contentMeta),
    language:
      attribute(element(contentMeta, 'nar:language'), 'tag') ??
      attribute(content, 'xml:lang') ??
      attribute(element(content, 'xhtml:html'), 'xml:lang') ??
      attribute(item, 'xml:lang'),
    publisher: provider,
    authors: by.length > 0 ? by : (inNitf.authors ?? creators.filter(isPersonsName)),
    contributors: elements(contentMeta, 'nar:contributor').map(partyName).filter(isSaid),
    credits: [
      ...texts(contentMeta, 'nar:creditline'),
      ...elements(contentMeta, 'nar:infoSource').map(partyName).filter(isSaid),
      ...(provider === null ? [] : [provider]),
    ],
    dateline: firstText(contentMeta, 'nar:dateline') ?? inNitf.dateline ?? null,
    holder:
      rights
        .flatMap(info => elements(info, 'nar:copyrightHolder'))
        .map(partyName)
        .find(isSaid) ??
      inNitf.holder ??
      null,
    notice: rights.flatMap(info => texts(info, 'nar:copyrightNotice'))[0] ?? inNitf.notice ?? null,
    year: inNitf.year ?? null,
    licence:
      rights.flatMap(info => texts(info, 'nar:usageTerms')).join(' ') ||
      rights
        .flatMap(info => elements(info, 'nar:link'))
        .map(link => attribute(link, 'href'))
        .find(isSaid) ||
      null,
  };
}

function isSaid<T>(value: T | null): value is T {
  return value !== null;
}

/** Creators are often accounts of the newsroom's system: `penn.ada`. */
function isPersonsName(name: string): boolean {
  return /\s/.test(name);
}

/** The part of a QCode after its scheme: `text` of `ninat:text`; or a literal. */
export function codeOf(of: XmlElement | undefined): string | null {
  const code = attribute(of, 'qcode') ?? attribute(of, 'literal');
  return code?.slice(code.indexOf(':') + 1) ?? null;
}

/** A party by its name, else by its code or literal, else by what stands inside (flexible properties). */
function partyName(of: XmlElement | undefined): string | null {
  if (!of) return null;
  return firstText(of, 'nar:name') ?? codeOf(of) ?? text(of);
}

function headline(contentMeta: XmlElement | undefined): string | null {
  const all = elements(contentMeta, 'nar:headline');
  const first = all.find(it => attribute(it, 'rank') === '1') ?? all[0];
  return text(first);
}

const PAGE_LINK = /(?:^|[:/#])(?:canonical|permalink|webpage)$/i;

function pageLink(meta: XmlElement | undefined): string | null {
  const link = elements(meta, 'nar:link').find(it => PAGE_LINK.test(attribute(it, 'rel') ?? ''));
  return address(attribute(link, 'href'), undefined);
}

/** An item sent under embargo is published when that ends. */
function published(
  itemMeta: XmlElement | undefined,
  contentMeta: XmlElement | undefined,
): string | null {
  const created =
    firstText(itemMeta, 'nar:firstCreated') ??
    firstText(contentMeta, 'nar:contentCreated') ??
    firstText(itemMeta, 'nar:versionCreated');
  return notBefore(created, firstText(itemMeta, 'nar:embargoed'));
}
