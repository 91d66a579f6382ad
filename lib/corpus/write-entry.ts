import type { ByteWriter } from './byte-writer';
import type { DictionaryWriter } from './dictionary';
import { FLAG, YEAR } from './entry-code';
import { writeDate } from './packed-date';
import type { Entry } from './types';

/** Counts what the dictionary may hold of an entry. */
export function countTexts(entry: Entry, dictionary: DictionaryWriter): void {
  const { publisher, language, authors, agencies, copyright, licence, url } = entry;
  const { holder = null, notice = null } = copyright ?? {};
  const own = [publisher, language, holder === publisher ? null : holder, notice, licence];
  for (const texts of [own, authors, agencies, url ? beginnings(url) : []]) {
    for (let at = 0; at < texts.length; at += 1) if (texts[at]) dictionary.count(texts[at]!);
  }
}

/** @param tokens of the article's text. Throws a `RangeError` for a year that is no whole number. */
export function writeEntry(
  entry: Entry,
  tokens: number,
  dictionary: DictionaryWriter,
  to: ByteWriter,
): void {
  const { id, url, publisher, published, language, authors, agencies, copyright, licence } = entry;
  const { holder = null, year = null, notice = null } = copyright ?? {};
  if (year !== null && !Number.isSafeInteger(year)) {
    throw new RangeError(`The article "${id}" has ${year} for a year of copyright.`);
  }
  const holderIsPublisher = holder !== null && holder === publisher;
  const ownHolder = holderIsPublisher ? null : holder;
  to.number(tokens);
  to.number(
    flag(id === url, FLAG.idIsUrl) +
      flag(url !== null, FLAG.url) +
      flag(publisher !== null, FLAG.publisher) +
      flag(published !== null, FLAG.published) +
      flag(language !== null, FLAG.language) +
      flag(authors.length > 0, FLAG.authors) +
      flag(agencies.length > 0, FLAG.agencies) +
      flag(holderIsPublisher, FLAG.holderIsPublisher) +
      flag(copyright !== null, FLAG.copyright) +
      flag(ownHolder !== null, FLAG.holder) +
      flag(year !== null, FLAG.year) +
      flag(notice !== null, FLAG.notice) +
      flag(licence !== null, FLAG.licence),
  );
  if (id !== url) to.text(id);
  if (url !== null) writeUrl(url, dictionary, to);
  if (publisher !== null) dictionary.write(publisher, to);
  if (published !== null) writeDate(published, to);
  if (language !== null) dictionary.write(language, to);
  writeList(authors, dictionary, to);
  writeList(agencies, dictionary, to);
  if (ownHolder !== null) dictionary.write(ownHolder, to);
  if (year !== null) to.signed(year - YEAR);
  if (notice !== null) dictionary.write(notice, to);
  if (licence !== null) dictionary.write(licence, to);
}

function flag(isThere: boolean, value: number): number {
  return isThere ? value : 0;
}

function writeList(texts: readonly string[], dictionary: DictionaryWriter, to: ByteWriter): void {
  if (texts.length === 0) return;
  to.number(texts.length);
  for (let at = 0; at < texts.length; at += 1) dictionary.write(texts[at]!, to);
}

function writeUrl(url: string, dictionary: DictionaryWriter, to: ByteWriter): void {
  const known = beginnings(url).find(beginning => dictionary.writeKnown(beginning, to)) ?? '';
  if (known === '') dictionary.write(known, to);
  to.text(url.slice(known.length));
}

const ORIGIN = /[a-z]+:\/\/[^/]*\//iy;

/** Up to its last folder, and its site: what addresses have in common; the longer one first. */
function beginnings(url: string): string[] {
  ORIGIN.lastIndex = 0;
  if (!ORIGIN.test(url)) return [];
  const site = url.slice(0, ORIGIN.lastIndex);
  const folder = url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
  return folder.length > site.length ? [folder, site] : [site];
}
