import type { Block } from './blocks';
import type { Dom } from './dom';
import { fold, isSpace } from './white-space';

/** A text of the page with the way back: which block each stretch of it comes from. */
export interface TextMap {
  text: string;
  blocks: readonly Block[];
  /** Where in `text` the text of block `i` begins; below 0 where the text begins inside that block. */
  starts: ArrayLike<number>;
}

/** A stretch of a live text node, UTF-16 units of its data. */
export interface NodeSpan {
  node: Node;
  start: number;
  end: number;
}

/** Joins blocks, by a blank line unless told otherwise. */
export function mapText(blocks: readonly Block[], between = '\n\n'): TextMap {
  const starts = new Uint32Array(blocks.length);
  let length = 0;
  blocks.forEach((block, i) => {
    starts[i] = length;
    length += block.text.length + between.length;
  });
  return { text: blocks.map(block => block.text).join(between), blocks, starts };
}

/** A stretch of a text as a text of its own. */
export function cutText(map: TextMap, from: number, to: number): TextMap {
  const { text, blocks, starts } = map;
  return {
    text: text.slice(from, to),
    blocks,
    starts: Array.from(starts, start => start - from),
  };
}

/**
 * The stretches of live text nodes that hold `span` of the text: one list for each block it touches,
 * more where something that is not text interrupts a block.
 * Nodes that have left the page, or whose text has changed since it was read, are left out.
 *
 * Cost: linear in the blocks that the span touches.
 */
export function locateNodes(
  dom: Dom,
  map: TextMap,
  span: { start: number; end: number },
): NodeSpan[][] {
  const found: NodeSpan[][] = [];
  for (let i = firstTouched(map, span.start); i < map.blocks.length; i++) {
    const offset = map.starts[i]!;
    if (offset >= span.end) break;
    let spans: NodeSpan[] = [];
    for (const piece of map.blocks[i]!.pieces) {
      const start = Math.max(span.start - offset, piece.start);
      const end = Math.min(span.end - offset, piece.end);
      if (start >= end || !dom.isConnected(piece.node)) continue;
      const data = dom.data(piece.node);
      const text = map.blocks[i]!.text.slice(piece.start, piece.end);
      if (fold(data.slice(piece.from, piece.to)) !== text) continue;
      if (spans.length === 0 || piece.gap) {
        spans = [];
        found.push(spans);
      }
      spans.push({
        node: piece.node,
        start: unfold(data, piece.from, start - piece.start),
        end: unfold(data, piece.from, end - piece.start - 1) + 1,
      });
    }
  }
  return found;
}

/** Last block that starts at or before an offset. */
function firstTouched(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (map.starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where in `data` the unit stands that folding, from `from` on, put at `offset`. */
function unfold(data: string, from: number, offset: number): number {
  let at = from;
  while (at < data.length && isSpace(data.charCodeAt(at))) at++;
  for (let left = offset; left > 0 && at < data.length; left--) {
    if (!isSpace(data.charCodeAt(at))) {
      at++;
      continue;
    }
    while (at < data.length && isSpace(data.charCodeAt(at))) at++;
  }
  return at;
}
