import type { Dom } from './dom';
import { SKIPPED } from './elements';
import { proseWeight } from './words';

/** UTF-16 units and words, see `proseWeight`, of a text node from which on it may be a sentence of prose. */
const SHORTEST = 30;
const SHORTEST_WEIGHT = 10;
/** No more of one text node is counted: as many as any page needs. */
const LONGEST = 2_000;

/** Ends as a sentence, or holds the end of one. */
const SENTENCE = /[.!?…。！？؟।]["'”’»)\]]{0,3}(?:\s|$)/u;

/** Text that is no prose, whatever it looks like. */
const NO_PROSE = new Set([...SKIPPED, 'a', 'title']);

/**
 * Whether so many words of sentences stand anywhere under an element: a look at the text nodes alone,
 * for pages of which the head gives no sign that they are articles.
 *
 * Cost: one walk over the text nodes at most, a fifth of what cutting the page into blocks takes.
 */
export function holdsSentences(dom: Dom, root: Element, words: number): boolean {
  let seen = 0;
  return dom.someText(root, node => {
    const data = dom.data(node);
    // The browser's own search comes first: this code is not yet compiled when it runs.
    if (data.length < SHORTEST || !SENTENCE.test(data)) return false;
    const parent = dom.parentNode(node);
    if (parent && NO_PROSE.has(dom.tag(parent as Element))) return false;
    const weight = proseWeight(data.length > LONGEST ? data.slice(0, LONGEST) : data);
    if (weight >= SHORTEST_WEIGHT) seen += weight;
    return seen >= words;
  });
}
