import { commonStems } from '../../lib/cli/common-words';
import { PackBuilder } from '../../lib/corpus/build';
import { type Corpus, openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';

/** A corpus of English texts of which nothing but the text is known. */
export function indexTexts(texts: readonly { id: string; text: string }[]): Corpus {
  const pack = new PackBuilder({ name: 'eval', commonStems });
  for (const { id, text } of texts) pack.add(unknownEntry(id), text);
  return openPack(pack.finish());
}

function unknownEntry(id: string): Entry {
  const unknown = { url: null, publisher: null, title: null, published: null, language: 'en' };
  return { id, ...unknown, authors: [], agencies: [], copyright: null, licence: null };
}
