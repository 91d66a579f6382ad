import { commonStems } from '../../lib/cli/common-words';
import { PackBuilder } from '../../lib/corpus/build';
import { randomArticle } from '../fixtures/random-text';
import type { Story } from './stories';

/**
 * A pack of one story, by a publisher of the pack's name.
 *
 * @param others how many articles of random words are in it too
 */
export function packOf(
  name: string,
  { title, paragraphs }: Pick<Story, 'title' | 'paragraphs'>,
  { published = null, others = 0 }: { published?: string | null; others?: number } = {},
): Uint8Array {
  const builder = new PackBuilder({ name, commonStems });
  const facts = { id: name, title, url: `https://${name}.example/1`, publisher: `The ${name}` };
  const nothing = { authors: [], agencies: [], copyright: null, licence: null };
  const entry = { ...facts, ...nothing, published, language: 'en' };
  builder.add(entry, paragraphs.join('\n\n'));
  for (let seed = 1; seed <= others; seed += 1) {
    builder.add({ ...entry, id: `${name} ${seed}`, url: null }, randomArticle(200, seed));
  }
  return builder.finish();
}
