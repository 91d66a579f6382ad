/** A stretch of the window's width, in CSS pixels. */
export interface Columns {
  left: number;
  right: number;
}

/** Side of the window at which a label stands. */
export type Edge = 'left' | 'right';

/** What a label at rest shows: the source's name, the verdict's shape alone, or no more than a mark at the edge. */
export type AtRest = 'name' | 'shape' | 'sliver';

/** Space that a label keeps to the text, in CSS pixels. */
const DISTANCE = 4;

/**
 * How much of a label fits beside the page's text. The text scrolls past below the label, so that only
 * its columns count, not its height.
 *
 * @param windowWidth without the scroll bar.
 * @param text boxes of the page's text.
 * @param widths of the label when it shows the name, and when it shows the shape alone.
 */
export function fitsBeside(
  edge: Edge,
  windowWidth: number,
  text: readonly Columns[],
  widths: Record<Exclude<AtRest, 'sliver'>, number>,
): AtRest {
  const room = roomAt(edge, windowWidth, text) - DISTANCE;
  if (room >= widths.name) return 'name';
  return room >= widths.shape ? 'shape' : 'sliver';
}

/**
 * How much of a label fits at the upper or lower edge: there all text of the columns below it scrolls
 * past.
 *
 * @param start left side of the label, in CSS pixels.
 */
export function fitsAcross(
  start: number,
  text: readonly Columns[],
  widths: Record<Exclude<AtRest, 'sliver'>, number>,
): AtRest {
  const isFree = (width: number) =>
    !text.some(
      ({ left, right }) =>
        right > left && left < start + width + DISTANCE && right > start - DISTANCE,
    );
  if (isFree(widths.name)) return 'name';
  return isFree(widths.shape) ? 'shape' : 'sliver';
}

/** Width at an edge that no text reaches into. */
function roomAt(edge: Edge, windowWidth: number, text: readonly Columns[]): number {
  const rooms = text
    .filter(({ left, right }) => right > left && right > 0 && left < windowWidth)
    .map(({ left, right }) => (edge === 'left' ? left : windowWidth - right));
  return Math.max(0, Math.min(windowWidth, ...rooms));
}
