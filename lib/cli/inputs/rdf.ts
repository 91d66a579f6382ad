import type { Importer } from './importer';
import { rssItems } from './rss-items';
import { rootName } from './xml/root';

/**
 * RSS 1.0 (RSS-DEV Working Group, 2001; also 0.90): RDF, with the items beside their channel. The text
 * is in content:encoded, else where RSS 2.0 has it; facts are mostly Dublin Core, see `feedFacts`.
 */
export const rdf: Importer = {
  extensions: ['.rdf'],
  recognises: head => rootName(head) === 'rdf:RDF',
  read: rssItems,
};
