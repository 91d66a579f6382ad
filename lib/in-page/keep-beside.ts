import { freeStart } from './in-the-way';
import {
  type Direction,
  isUpright,
  type Place,
  type Side,
  type Size,
  sideOf,
  startOf,
} from './place';
import { type AtRest, type Columns, fitsAcross, fitsBeside } from './room-beside';
import { textAtEdge } from './text-at-edge';

/** Width of the shape alone, in CSS pixels, as `components/overlay/overlay.css` draws it. */
const SHAPE_WIDTH = 26;
/** How much of the sliver shows, likewise. */
const SLIVER = 6;
/** Scrolling is over when nothing has moved for this long, in milliseconds. */
const STILL = 150;
/**
 * Banners come late, and go when something is pressed: looked at again so long after, in milliseconds. One
 * that is put into the page's body is noticed whenever it comes; these are for those that were hidden in it.
 */
const LATER = [1000, 3000, 8000];
const AFTER_PRESS = 400;

/** Where a label at rest stands and how much of it shows. */
export interface Rest {
  atRest: AtRest;
  side: Side;
  /** In CSS pixels from the top or the left. */
  start: number;
  /** Whether the opened label is rather above or left of the tab, where there is more room. */
  opensBack: boolean;
  /** Height of that room, in CSS pixels. */
  room: number;
}

export interface Beside {
  /** The label's root in the page. */
  label: Element;
  /** Its part that shows at rest, showing the name. */
  tab: Element;
  direction: Direction;
  /** Where the reader wants it. */
  place(): Place;
  /** The most that may show at rest. */
  most: AtRest;
  /** Live ranges of the article's text. */
  text(): Range[];
  /** Called when the label at rest has to show more or less, or to stand elsewhere. */
  onChange(rest: Rest): void;
}

export interface KeptBeside {
  /** Measures now. */
  measure(): void;
  end(): void;
}

/**
 * Keeps a label at rest beside the page's text and away from its controls, bars and banners: measures
 * now and when the window has changed its size, when scrolling has ended, and some time after the page
 * was loaded, something came into its body or something was pressed. Only reads the layout, and all of it in one go.
 */
export function keepBeside(window: Window, beside: Beside): KeptBeside {
  const { label, tab, direction, onChange } = beside;
  const { width, height } = tab.getBoundingClientRect();
  const name = { width, height };
  let shown = '';
  let timer = 0;
  const measure = () => {
    const { clientWidth } = window.document.documentElement;
    const rest = restOf(window, beside, name, { width: clientWidth, height: window.innerHeight });
    const key = JSON.stringify(rest);
    if (key !== shown) onChange(rest);
    shown = key;
  };
  const after = (delay: number) => () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(measure, delay);
  };
  const onResize = after(0);
  const onceStill = after(STILL);
  const onClick = after(AFTER_PRESS);
  const passive = { passive: true, capture: true };
  measure();
  const later = LATER.map(delay => window.setTimeout(measure, delay));
  window.addEventListener('resize', onResize, passive);
  window.addEventListener('scroll', onceStill, passive);
  window.addEventListener('click', onClick, passive);
  const comings = new MutationObserver(onceStill);
  // An image can have the name of the property: the one of the prototype is the true one.
  const body = Reflect.get(Document.prototype, 'body', window.document) as Node | null;
  if (body) comings.observe(body, { childList: true });
  return {
    measure,
    end() {
      for (const one of [timer, ...later]) window.clearTimeout(one);
      comings.disconnect();
      window.removeEventListener('resize', onResize, passive);
      window.removeEventListener('scroll', onceStill, passive);
      window.removeEventListener('click', onClick, passive);
    },
  };

  function restOf(window: Window, { place, most, text }: Beside, name: Size, size: Size): Rest {
    const { edge, along } = place();
    const side = sideOf(edge, direction);
    const wanted = startOf(along, side, size, name);
    const columns = [
      ...text().map(range => range.getBoundingClientRect()),
      ...(side === 'left' || side === 'right' ? textAtEdge(window, side, label) : []),
    ];
    const fits = atMost(most, roomFor(side, wanted, size, columns, name));
    const box = sizeOf(fits, side, name);
    const last = isUpright(side) ? size.height - box.height : size.width - box.width;
    const free = freeStart(window, wanted, last, start => boxAt(side, start, box, size), label);
    const start = free ?? wanted;
    const middle = isUpright(side) ? size.height / 2 : size.width / 2;
    const opensBack = start > middle;
    const room = isUpright(side)
      ? Math.max(start, size.height - start - name.height)
      : size.height - name.height;
    return { atRest: free === null ? 'sliver' : fits, side, start, opensBack, room };
  }
}

function roomFor(
  side: Side,
  start: number,
  window: Size,
  text: readonly Columns[],
  { width }: Size,
): AtRest {
  const widths = { name: width, shape: SHAPE_WIDTH };
  return side === 'left' || side === 'right'
    ? fitsBeside(side, window.width, text, widths)
    : fitsAcross(start, text, widths);
}

const ORDER: readonly AtRest[] = ['sliver', 'shape', 'name'];

function atMost(most: AtRest, fits: AtRest): AtRest {
  return ORDER[Math.min(ORDER.indexOf(most), ORDER.indexOf(fits))]!;
}

function sizeOf(atRest: AtRest, side: Side, name: Size): Size {
  if (atRest === 'name') return name;
  if (atRest === 'shape') return { width: SHAPE_WIDTH, height: name.height };
  return isUpright(side)
    ? { width: SLIVER, height: name.height }
    : { width: SHAPE_WIDTH, height: SLIVER };
}

function boxAt(side: Side, start: number, { width, height }: Size, window: Size) {
  const x = side === 'left' ? 0 : side === 'right' ? window.width - width : start;
  const y = side === 'top' ? 0 : side === 'bottom' ? window.height - height : start;
  return { x, y, width, height };
}
