/** What people press or type into, and what plays. */
const CONTROLS =
  'a[href], button, input, select, textarea, summary, video, audio, iframe, [role="button"], [role="link"], [role="dialog"], [contenteditable=""], [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** What fills more of the window than this is the page's frame, and no control, bar or banner in it. */
const MOST_OF_WINDOW = 0.9;

/** The candidates are this far apart, in CSS pixels. */
const STEP = 36;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a box lies over a control, or over a bar, banner or dialog that stays in place. */
export function isInTheWay(window: Window, { x, y, width, height }: Box, label: Element): boolean {
  const points = [
    [x + 2, y + 2],
    [x + width - 2, y + 2],
    [x + width / 2, y + height / 2],
    [x + 2, y + height - 2],
    [x + width - 2, y + height - 2],
  ] as const;
  return points.some(([left, top]) => {
    const all = Document.prototype.elementsFromPoint.call(window.document, left, top);
    const below = all.find(one => one !== label);
    return below !== undefined && isOccupied(window, below);
  });
}

/** A form's fields can have the names of its properties: those of the prototype are the true ones. */
const parentOf = (element: Element) =>
  Reflect.get(Node.prototype, 'parentElement', element) as Element | null;

function isOccupied(window: Window, element: Element): boolean {
  const most = window.innerWidth * window.innerHeight * MOST_OF_WINDOW;
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const stays = /fixed|sticky/.test(window.getComputedStyle(one).position);
    if (!stays && !Element.prototype.matches.call(one, CONTROLS)) continue;
    const { width, height } = Element.prototype.getBoundingClientRect.call(one);
    if (width * height < most) return true;
  }
  return false;
}

/**
 * The free place along an edge that is nearest to the wanted one, in CSS pixels; `null` when there is
 * none.
 *
 * @param boxAt the label's box when it begins there.
 * @param last the last place that is still in the window.
 * Cost: five hit tests for each place that is looked at.
 */
export function freeStart(
  window: Window,
  wanted: number,
  last: number,
  boxAt: (start: number) => Box,
  label: Element,
): number | null {
  for (let away = 0; away <= Math.max(wanted, last - wanted); away += STEP) {
    for (const start of away === 0 ? [wanted] : [wanted + away, wanted - away]) {
      if (start < 0 || start > last) continue;
      if (!isInTheWay(window, boxAt(start), label)) return start;
    }
  }
  return null;
}
