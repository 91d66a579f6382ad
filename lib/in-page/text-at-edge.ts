import type { Columns, Edge } from './room-beside';

/** Where is looked, in CSS pixels from the edge: as far as the widest label reaches. */
const STEPS_IN = [6, 20, 60, 110, 160];
/** Lines of text are not higher than this apart in what fills a column. */
const STEP_DOWN = 32;

/**
 * Boxes of the text that shows at an edge of the window now: beside articles there are columns that are
 * no part of them.
 *
 * @param label is looked through.
 * Cost: at most some 200 hit tests, in a layout that must be up to date already.
 */
export function textAtEdge(window: Window, edge: Edge, label: Element): Columns[] {
  const { document, innerHeight } = window;
  const { clientWidth } = document.documentElement;
  const seen = new Set<Element>();
  for (const step of STEPS_IN) {
    const x = edge === 'left' ? step : clientWidth - step;
    for (let y = STEP_DOWN / 2; y < innerHeight; y += STEP_DOWN) {
      const element = document.elementsFromPoint(x, y).find(one => one !== label);
      if (element) seen.add(element);
    }
  }
  return [...seen].flatMap(element => ownText(document, element));
}

/** Texts directly in an element: one that holds the whole page has none of its own. */
function ownText(document: Document, element: Element): DOMRect[] {
  const range = document.createRange();
  return Array.from(element.childNodes)
    .filter(node => node.nodeType === node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''))
    .map(node => {
      range.selectNode(node);
      return range.getBoundingClientRect();
    });
}
