import type { Importer } from './importer';
import { rssItems } from './rss-items';
import { rootName } from './xml/root';

/**
 * RSS 2.0 (RSS Advisory Board, 2.0.11) and its predecessors 0.91 to 0.94.
 *
 * | fact | element |
 * |---|---|
 * | text | content:encoded; atom:content; xhtml:body; description, where the item has no link and so is complete in itself, or where it is too long for a summary |
 * | all others | see `feedFacts` |
 */
export const rss: Importer = {
  extensions: ['.rss'],
  recognises: head => rootName(head) === 'rss',
  read: rssItems,
};
