import { commonStems } from '../../lib/cli/common-words';
import { PackBuilder } from '../../lib/corpus/build';
import { type Corpus, openPack } from '../../lib/corpus/read';
import { findMatches } from '../../lib/find-matches';
import { identify } from '../../lib/identify';
import { readText } from '../../lib/page/read-text';
import type { Asker, Engine } from './engine';

/** The match alone: shingles, lookup, passages. */
export const whence: Engine = engine('Whence', 'pack of the default window; match only', matchOnly);

/** The whole label, reading of the plain text included. */
export const whenceLabel: Engine = engine(
  'Whence, whole label',
  'the same pack; text read, statements, match, differences',
  wholeLabel,
);

function engine(name: string, settings: string, asker: (corpus: Corpus) => Asker): Engine {
  return {
    name,
    settings,
    index: async articles => {
      const bytes = benchPack(articles);
      return { bytes: bytes.length, load: async () => asker(openPack(bytes)) };
    },
  };
}

/** The pack that is measured: article `i` has the id `i`. */
export function benchPack(articles: string[]): Uint8Array {
  const builder = new PackBuilder({ name: 'bench', commonStems });
  articles.forEach((text, i) => {
    const unknown = { url: null, publisher: null, title: null, published: null, language: 'en' };
    const nobody = { authors: [], agencies: [], copyright: null, licence: null };
    builder.add({ id: String(i), ...unknown, ...nobody }, text);
  });
  return builder.finish();
}

function matchOnly(corpus: Corpus): Asker {
  return text => {
    const [first] = findMatches(text, [corpus]);
    return first ? Number(first.entry.id) : -1;
  };
}

function wholeLabel(corpus: Corpus): Asker {
  return text => {
    const [first] = identify(readText(text), [corpus], 'bench').matches;
    return first ? Number(first.entry.id) : -1;
  };
}
