import type { Block, Frame } from './blocks';
import type { Extracted } from './extract';
import { cap, capStart, MAX_LINE } from './limits';
import { placeBeside, placesInArticle } from './line-place';
import { regionOf } from './region';
import { holdsNotice } from './rights-words';
import { wholeNotice } from './site-notices';
import type { Line, Place } from './types';
import type { Zone } from './zone-names';

/** Lines kept of each kind, so that a hostile page cannot flood what is sent on. */
const MOST: Record<Place, number> = {
  byline: 30,
  lead: 12,
  body: 60,
  tail: 30,
  caption: 60,
  notice: 20,
  footer: 20,
};

/**
 * The lines of a page in which credits and rights notices stand, each with its place, in document
 * order. Navigation, teasers and readers' comments are left out. Cost: linear in the page's text.
 */
export function linesOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  extracted: Extracted,
): Line[] {
  const article = extracted.blocks;
  const region = regionOf(blocks, zones, headline, extracted);
  const ranks = new Map(article.map((block, i) => [block, i]));
  const lines = new LineList();
  for (const block of blocks) {
    const rank = ranks.get(block);
    for (const text of rank === undefined ? linesBeside(block) : block.text.split('\n')) {
      if (rank !== undefined) {
        for (const place of placesInArticle(block, text, rank, article.length)) {
          lines.add(text, place);
        }
        continue;
      }
      const place = placeBeside(block, text, zones.get(block.frame)!, region);
      if (place === 'footer')
        lines.addOnce(wholeNotice(blocks, block).replaceAll('\n', ' '), place);
      else if (place !== null) lines.add(text, place);
    }
  }
  return lines.list;
}

/** UTF-16 units of a block with rights that is given in one piece: its lines explain each other. */
const WHOLE_NOTICE = 300;

function linesBeside(block: Block): string[] {
  const whole = block.text.length <= WHOLE_NOTICE && holdsNotice(block.text);
  return whole ? [block.text.replaceAll('\n', ' ')] : block.text.split('\n');
}

class LineList {
  readonly list: Line[] = [];
  private readonly counts = new Map<Place, number>();
  private readonly seen = new Set<string>();

  add(text: string, place: Place): void {
    const count = this.counts.get(place) ?? 0;
    if (count >= MOST[place]) return;
    this.counts.set(place, count + 1);
    this.list.push({
      text: place === 'tail' ? capStart(text, MAX_LINE) : cap(text, MAX_LINE),
      place,
    });
  }

  addOnce(text: string, place: Place): void {
    if (!this.seen.has(text)) this.add(text, place);
    this.seen.add(text);
  }
}
