import { BlockBuilder } from './block-builder';
import { type Dom, ELEMENT, TEXT } from './dom';
import { BLOCKS, IMAGES, isHidden, isPixel, PARAGRAPHS, SKIPPED } from './elements';
import { Budget } from './limits';

/** A run of a live text node: `fold(data.slice(from, to))` is `text.slice(start, end)` of its block. */
export interface Piece {
  node: Node;
  from: number;
  to: number;
  start: number;
  end: number;
  /** Something that is not text stands between it and the piece before, e.g. a button. */
  gap: boolean;
}

/** An element that starts blocks of its own. */
export interface Frame {
  element: Element;
  tag: string;
  parent: Frame | null;
  /** Class names and id, lower case, cut to length. */
  hints: string;
  /** Its blocks are `blocks.slice(first, last)`. */
  first: number;
  last: number;
  /** Has a picture or video beside its own text. */
  pictured: boolean;
}

/** A paragraph, heading, list item, table cell or any other stretch of text that stands by itself. */
export interface Block {
  index: number;
  /** White space folded; a single `<br>` is a line feed. */
  text: string;
  pieces: Piece[];
  frame: Frame;
  /** See `proseWeight`. */
  weight: number;
  /** UTF-16 units inside links. */
  linked: number;
  /** Holds a `<time>`. */
  dated: boolean;
  /** Blocks between it and the picture or video before it; 0 right after one. */
  sinceImage: number;
  /** The element around that picture. */
  imageFrame: Frame | null;
  /** Class names of the inline elements in it, the first few. */
  inlineHints: string;
}

export interface Segments {
  blocks: Block[];
  /** In document order. */
  frames: Frame[];
}

/** No figure changes at 150 or 600 (`npm run eval -- thresholds MAX_HINTS`). */
const MAX_HINTS = 300;

/**
 * Cuts a page into its blocks of visible text (or, with `hiddenToo`, all text) in document order, without
 * changing it.
 *
 * Throws `LimitError` on pages past the limits. Cost: one iterative walk, linear in nodes and text.
 */
export function segment(dom: Dom, root: Element, hiddenToo = false): Segments {
  const budget = new Budget();
  const builder = new BlockBuilder();
  const frames: Frame[] = [];

  /** Whether to go into the element. */
  const enter = (element: Element): boolean => {
    const tag = dom.tag(element);
    if (IMAGES.has(tag) && !isPixel(dom, element)) builder.image();
    if (SKIPPED.has(tag)) return builder.skip();
    if (tag === 'br') {
      builder.lineBreak();
      return false;
    }
    const hints = hintsOf(dom, element);
    if (tag !== 'html' && tag !== 'body' && !hiddenToo && isHidden(dom, element, hints))
      return builder.skip();
    const parent = builder.frame;
    if (parent === null || startsBlock(tag, parent)) {
      builder.flush();
      const first = builder.blocks.length;
      builder.frame = { element, tag, parent, hints, first, last: first, pictured: false };
      frames.push(builder.frame);
    } else {
      builder.openInline(tag, hints);
    }
    return true;
  };

  const leave = (element: Element) => {
    const frame = builder.frame;
    if (frame?.element !== element) {
      builder.closeInline(dom.tag(element));
      return;
    }
    builder.flush();
    frame.last = builder.blocks.length;
    builder.frame = frame.parent;
  };

  let node: Node = root;
  let depth = 0;
  for (;;) {
    budget.enter(depth);
    const type = dom.nodeType(node);
    const entered = type === ELEMENT && enter(node as Element);
    if (type === TEXT) {
      const data = dom.data(node);
      budget.read(data.length);
      builder.read(node, data);
    }
    const child = entered ? dom.firstChild(node) : null;
    if (child) {
      node = child;
      depth++;
      continue;
    }
    if (entered) leave(node as Element);
    let next = node === root ? null : dom.nextSibling(node);
    while (!next) {
      const parent = node === root ? null : dom.parentNode(node);
      if (!parent) return { blocks: builder.blocks, frames };
      node = parent;
      depth--;
      leave(node as Element);
      next = node === root ? null : dom.nextSibling(node);
    }
    node = next;
  }
}

function startsBlock(tag: string, parent: Frame): boolean {
  return BLOCKS.has(tag) || (tag.includes('-') && !PARAGRAPHS.has(parent.tag));
}

function hintsOf(dom: Dom, element: Element): string {
  const names = dom.attribute(element, 'class');
  const id = dom.attribute(element, 'id');
  if (names === null && id === null) return '';
  return `${names ?? ''} ${id ?? ''}`.slice(0, MAX_HINTS);
}
