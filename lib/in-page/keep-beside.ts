import { type AtRest, type Edge, fitsBeside } from './room-beside';
import { textAtEdge } from './text-at-edge';

/** Width of the shape alone, in CSS pixels, as `components/overlay/overlay.css` draws it. */
const SHAPE_WIDTH = 26;

export interface Beside {
  /** The label's root in the page. */
  label: Element;
  /** Its part that shows at rest, showing the name. */
  tab: Element;
  edge: Edge;
  /** Live ranges of the article's text. */
  text(): Range[];
  /** Called when the label at rest has to show more or less. */
  onChange(atRest: AtRest): void;
}

/**
 * Keeps a label at rest beside the page's text: measures now and, once for each frame, when the window
 * has changed its size. Only reads the layout, and all of it in one go.
 *
 * @returns ends it.
 */
export function keepBeside(
  window: Window,
  { label, tab, edge, text, onChange }: Beside,
): () => void {
  const name = tab.getBoundingClientRect().width;
  let shown: AtRest = 'name';
  let frame = 0;
  const measure = () => {
    const boxes = text().map(range => range.getBoundingClientRect());
    const { clientWidth } = window.document.documentElement;
    const fits = fitsBeside(edge, clientWidth, [...boxes, ...textAtEdge(window, edge, label)], {
      name,
      shape: SHAPE_WIDTH,
    });
    if (fits !== shown) onChange(fits);
    shown = fits;
  };
  const onResize = () => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(measure);
  };
  measure();
  window.addEventListener('resize', onResize, { passive: true });
  return () => {
    window.cancelAnimationFrame(frame);
    window.removeEventListener('resize', onResize);
  };
}
