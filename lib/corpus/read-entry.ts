import { ByteReader } from './byte-reader';
import type { Dictionary } from './dictionary';
import { type Fact, FLAG, YEAR } from './entry-code';
import { readDate } from './packed-date';
import type { Entry, EntryCopyright } from './types';

/** Throws a `PackError` when the row is damaged, as does `readTokens`. */
export function readEntry(row: Uint8Array, dictionary: Dictionary, title: string | null): Entry {
  const from = new ByteReader(row);
  from.number();
  const flags = from.number();
  const has = (name: Fact) => (flags & FLAG[name]) !== 0;
  const text = () => dictionary.read(from);
  const textIf = (name: Fact) => (has(name) ? text() : null);
  const texts = (name: Fact) => (has(name) ? listOf(from.number(), row.length, text) : []);
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

/** A list that is longer than its row is damaged: reading it fails before it grows. */
function listOf<T>(length: number, most: number, read: () => T): T[] {
  return Array.from({ length: Math.min(length, most + 1) }, read);
}
