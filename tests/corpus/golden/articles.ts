import { PackBuilder } from '../../../lib/corpus/build';
import type { Entry } from '../../../lib/corpus/types';
import { randomArticle } from '../../fixtures/random-text';

const UNKNOWN: Omit<Entry, 'id'> = {
  url: null,
  publisher: null,
  title: null,
  published: null,
  language: null,
  authors: [],
  agencies: [],
  copyright: null,
  licence: null,
};

/** What the packs beside this file were built from, in the order in which they were added. */
export const GOLDEN: readonly { entry: Entry; text: string }[] = [
  {
    entry: {
      id: 'quay',
      url: 'https://harbour.example/2026/quay',
      publisher: 'Harbour Courier',
      title: 'The quay is closed',
      published: '2026-03-01',
      language: 'en',
      authors: ['Ada Quay', 'Bo Pier'],
      agencies: ['AFP', 'dpa'],
      copyright: {
        holder: 'Harbour Courier',
        year: 2026,
        notice: '© 2026 Harbour Courier. All rights reserved.',
      },
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    },
    text: randomArticle(120, 0),
  },
  {
    entry: {
      ...UNKNOWN,
      id: 'https://valley.example/orchard',
      url: 'https://valley.example/orchard',
      publisher: 'Valley Post',
      published: '2025-12-31T23:05:09+01:00',
      language: 'de',
    },
    text: randomArticle(120, 1),
  },
  { entry: { ...UNKNOWN, id: 'nothing-known' }, text: randomArticle(120, 2) },
];

/** A pack of them without the weights of rewrites, which alone are 32 KB. */
export function goldenPack(): Uint8Array {
  const builder = new PackBuilder({ name: 'golden', without: ['rewrites'] });
  for (const { entry, text } of GOLDEN) builder.add(entry, text);
  return builder.finish();
}
