import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import type { Dictionary, DictionaryWriter } from './dictionary';
import { readDate, writeDate } from './packed-date';
import type { Entry, EntryCopyright } from './types';

/**
 * Facts of an article as a row of the section `meta`:
 *
 * ```
 * number  tokens of the text
 * number  which of the following there are: the sum of FLAG
 * the id, unless it is the address: text
 * the address: dictionary (its beginning, up to a slash), text (the rest)
 * publisher: dictionary · published: date (`packed-date`) · language: dictionary
 * authors, agencies: number (how many), dictionary each
 * holder: dictionary · year: signed, less 2000 · notice: dictionary
 * licence: dictionary
 * ```
 * Numbers and texts as `ByteWriter` writes them; "dictionary" as `DictionaryWriter`. The title has a
 * section of its own.
 */
const FLAG = {
  idIsUrl: 1,
  url: 2,
  publisher: 4,
  published: 8,
  language: 16,
  authors: 32,
  agencies: 64,
  /** Holder and publisher are mostly one. */
  holderIsPublisher: 128,
  copyright: 256,
  holder: 512,
  year: 1024,
  notice: 2048,
  licence: 4096,
} as const;

/** Years are written as their distance from this one. */
const YEAR = 2000;

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
  const present: Record<keyof typeof FLAG, boolean> = {
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

/** Throws a `PackError` when the row is damaged, as does `readTokens`. */
export function readEntry(row: Uint8Array, dictionary: Dictionary, title: string | null): Entry {
  const from = new ByteReader(row);
  from.number();
  const flags = from.number();
  const has = (name: keyof typeof FLAG) => (flags & FLAG[name]) !== 0;
  const text = () => dictionary.read(from);
  const textIf = (name: keyof typeof FLAG) => (has(name) ? text() : null);
  const texts = (name: keyof typeof FLAG) =>
    has(name) ? listOf(from.number(), row.length, text) : [];
  const ownId = has('idIsUrl') ? null : from.text();
  const url = has('url') ? text() + from.text() : null;
  const publisher = textIf('publisher');
  const published = has('published') ? readDate(from) : null;
  const language = textIf('language');
  const authors = texts('authors');
  const agencies = texts('agencies');
  const copyright: EntryCopyright = {
    holder: has('holderIsPublisher') ? publisher : textIf('holder'),
    year: has('year') ? from.signed() + YEAR : null,
    notice: textIf('notice'),
  };
  return {
    id: ownId ?? url ?? '',
    url,
    publisher,
    title,
    published,
    language,
    authors,
    agencies,
    copyright: has('copyright') ? copyright : null,
    licence: textIf('licence'),
  };
}

/** Tokens of the article's text. */
export function readTokens(row: Uint8Array): number {
  return new ByteReader(row).number();
}

function sumOf(present: Record<keyof typeof FLAG, boolean>): number {
  const names = Object.keys(FLAG) as (keyof typeof FLAG)[];
  return names.reduce((sum, name) => sum + (present[name] ? FLAG[name] : 0), 0);
}

/** A list that is longer than its row is damaged: reading it fails before it grows. */
function listOf<T>(length: number, most: number, read: () => T): T[] {
  return Array.from({ length: Math.min(length, most + 1) }, read);
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
