import { ByteWriter } from './byte-writer';
import type { DictionaryWriter } from './dictionary';
import { type Fact, FLAG, YEAR } from './entry-code';
import { writeDate } from './packed-date';
import type { Entry } from './types';

/** Counts what the dictionary may hold of an entry. */
export function countTexts(entry: Entry, dictionary: DictionaryWriter): void {
  const { publisher, language, authors, agencies, copyright, licence, url } = entry;
  const holder = copyright?.holder === publisher ? null : copyright?.holder;
  const texts = [publisher, language, holder, copyright?.notice, licence, ...authors, ...agencies];
  for (const text of texts) if (text) dictionary.count(text);
  if (url) for (const beginning of beginnings(url)) dictionary.count(beginning);
}

/** @param tokens of the article's text. Throws a `RangeError` for a year that is no whole number. */
export function writeEntry(entry: Entry, tokens: number, dictionary: DictionaryWriter): Uint8Array {
  const { id, url, publisher, published, language, authors, agencies, copyright, licence } = entry;
  const { holder = null, year = null, notice = null } = copyright ?? {};
  if (year !== null && !Number.isSafeInteger(year)) {
    throw new RangeError(`The article "${id}" has ${year} for a year of copyright.`);
  }
  const holderIsPublisher = holder !== null && holder === publisher;
  const present: Record<Fact, boolean> = {
    idIsUrl: id === url,
    url: url !== null,
    publisher: publisher !== null,
    published: published !== null,
    language: language !== null,
    authors: authors.length > 0,
    agencies: agencies.length > 0,
    holderIsPublisher,
    copyright: copyright !== null,
    holder: holder !== null && !holderIsPublisher,
    year: year !== null,
    notice: notice !== null,
    licence: licence !== null,
  };
  const to = new ByteWriter();
  const text = (value: string) => dictionary.write(value, to);
  to.number(tokens);
  to.number(sumOf(present));
  if (!present.idIsUrl) to.text(id);
  if (url !== null) writeUrl(url, dictionary, to);
  if (publisher !== null) text(publisher);
  if (published !== null) writeDate(published, to);
  if (language !== null) text(language);
  for (const list of [authors, agencies]) {
    if (list.length === 0) continue;
    to.number(list.length);
    list.forEach(text);
  }
  if (present.holder) text(holder!);
  if (year !== null) to.signed(year - YEAR);
  if (notice !== null) text(notice);
  if (licence !== null) text(licence);
  return to.finish();
}

function sumOf(present: Record<Fact, boolean>): number {
  const names = Object.keys(FLAG) as Fact[];
  return names.reduce((sum, name) => sum + (present[name] ? FLAG[name] : 0), 0);
}

function writeUrl(url: string, dictionary: DictionaryWriter, to: ByteWriter): void {
  const known = beginnings(url).find(beginning => dictionary.has(beginning)) ?? '';
  dictionary.write(known, to);
  to.text(url.slice(known.length));
}

const ORIGIN = /^[a-z]+:\/\/[^/]*\//i;

/** Up to its last folder, and its site: what addresses have in common; the longer one first. */
function beginnings(url: string): string[] {
  const site = ORIGIN.exec(url)?.[0];
  if (!site) return [];
  const folder = url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
  return folder.length > site.length ? [folder, site] : [site];
}
