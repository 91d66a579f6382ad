import type { Block } from './blocks';
import { HEADINGS } from './elements';

/**
 * Share of the declared title's words that a block must show to be the headline. No figure changes at 0.3
 * or 0.8 (`npm run eval -- thresholds SHARED`).
 */
const SHARED = 0.6;

/**
 * The block that shows the headline: the first heading, else the first block, with the words of a
 * declared title; the first `<h1>` of two words or more when no title fits.
 */
export function headlineOf(
  blocks: readonly Block[],
  declared: readonly (string | null)[],
): Block | undefined {
  const titles = declared.map(title => wordSet(title ?? '')).filter(words => words.size > 1);
  const fits = (block: Block) => {
    const words = wordSet(block.text.slice(0, 400));
    return titles.some(title => overlap(title, words) >= SHARED);
  };
  const headings = blocks.filter(block => HEADINGS.has(headingTag(block)));
  const first = headings.filter(block => headingTag(block) === 'h1');
  return (
    first.find(fits) ??
    headings.find(fits) ??
    first.find(block => block.weight >= 2) ??
    blocks.slice(0, 200).find(fits)
  );
}

/** Tag of the heading around a block; headings may hold other blocks. */
export function headingTag(block: Block): string {
  for (let frame = block.frame, up = 0; up < 3; up++) {
    if (HEADINGS.has(frame.tag)) return frame.tag;
    if (!frame.parent) break;
    frame = frame.parent;
  }
  return '';
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Of the larger set, the share that both have; order and repeats do not count. */
function overlap(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(a.size, b.size, 1);
}
