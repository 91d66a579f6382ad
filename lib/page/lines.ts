import type { Block, Frame } from './blocks';
import type { Extracted } from './extract';
import { cap, capStart, MAX_LINE } from './limits';
import { type InArticle, placeBeside, placesInArticle } from './line-place';
import { regionOf } from './region';
import { holdsNotice } from './rights-words';
import { wholeNotice } from './site-notices';
import { cutText, mapText, type TextMap } from './text-map';
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

/** The lines of a page, and of each the way back to where it stands. */
export interface PageLines {
  lines: Line[];
  /** `maps[i]` holds line `i`, and maybe more of its block around it. */
  maps: TextMap[];
}

/**
 * The lines of a page in which credits and rights notices stand, each with its place, in document
 * order. Navigation, teasers and readers' comments are left out. Cost: linear in the page's text.
 */
export function linesOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  extracted: Extracted,
): PageLines {
  const article = extracted.blocks;
  const region = regionOf(blocks, zones, headline, extracted);
  const positions = positionsOf(article);
  const lines = new LineList();
  for (const block of blocks) {
    const position = positions.get(block);
    for (const line of position === undefined ? linesBeside(block) : linesIn(block)) {
      const { text } = line;
      if (position) {
        for (const place of placesInArticle(block, text, position)) lines.add(line, place);
        continue;
      }
      const place = placeBeside(block, text, zones.get(block.frame)!, region);
      if (place === 'footer') lines.addOnce(onOneLine(wholeNotice(blocks, block)), place);
      else if (place !== null) lines.add(line, place);
    }
  }
  return { lines: lines.list, maps: lines.maps };
}

function positionsOf(article: readonly Block[]): Map<Block, InArticle> {
  let before = 0;
  const { length } = article;
  return new Map(
    article.map((block, rank) => {
      const position = { rank, before, length };
      before += block.weight;
      return [block, position];
    }),
  );
}

/**
 * UTF-16 units of a block with rights that is given in one piece: its lines explain each other. No figure
 * changes at 150 or 600 (`npm run eval -- thresholds WHOLE_NOTICE`).
 */
const WHOLE_NOTICE = 300;

function linesBeside(block: Block): TextMap[] {
  const whole = block.text.length <= WHOLE_NOTICE && holdsNotice(block.text);
  return whole ? [onOneLine(mapText([block]))] : linesIn(block);
}

function linesIn(block: Block): TextMap[] {
  const whole = mapText([block]);
  let from = 0;
  return block.text.split('\n').map(({ length }) => {
    const line = cutText(whole, from, from + length);
    from += length + 1;
    return line;
  });
}

function onOneLine(map: TextMap): TextMap {
  return { ...map, text: map.text.replaceAll('\n', ' ') };
}

class LineList {
  readonly list: Line[] = [];
  readonly maps: TextMap[] = [];
  private readonly counts = new Map<Place, number>();
  private readonly seen = new Set<string>();

  add(line: TextMap, place: Place): void {
    const count = this.counts.get(place) ?? 0;
    if (count >= MOST[place]) return;
    this.counts.set(place, count + 1);
    const text = place === 'tail' ? capStart(line.text, MAX_LINE) : cap(line.text, MAX_LINE);
    const cut = place === 'tail' ? line.text.length - text.length : 0;
    this.list.push({ text, place });
    this.maps.push(cut === 0 ? line : cutText(line, cut, line.text.length));
  }

  addOnce(line: TextMap, place: Place): void {
    if (!this.seen.has(line.text)) this.add(line, place);
    this.seen.add(line.text);
  }
}
