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
export const FLAG = {
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

export type Fact = keyof typeof FLAG;

/** Years are written as their distance from this one. */
export const YEAR = 2000;
