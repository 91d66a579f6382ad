/** Edge of the window in reading direction, as the settings keep it. */
export type PlaceEdge = 'inline-end' | 'inline-start' | 'block-start' | 'block-end';

/** Edge of the window as it is seen. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where a reader wants the label. */
export interface Place {
  edge: PlaceEdge;
  /** Share of the edge's length, 0–1 from top or left; `null` where the label stands by itself. */
  along: number | null;
}

export type Direction = 'ltr' | 'rtl';

/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where the label stands by itself: below what sites keep at their upper edge, in CSS pixels. */
export const START = 96;
/** And at the upper and lower edge: in from the corner. */
const START_ACROSS = 24;
/** A key moves the label along its edge by this share of it. */
const STEP = 0.08;

export function sideOf(edge: PlaceEdge, direction: Direction): Side {
  if (edge === 'block-start') return 'top';
  if (edge === 'block-end') return 'bottom';
  return (edge === 'inline-end') === (direction === 'ltr') ? 'right' : 'left';
}

export function edgeOf(side: Side, direction: Direction): PlaceEdge {
  if (side === 'top') return 'block-start';
  if (side === 'bottom') return 'block-end';
  return (side === 'right') === (direction === 'ltr') ? 'inline-end' : 'inline-start';
}

export function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right';
}

/** Where along its edge a label begins, in CSS pixels from top or left. */
export function startOf(along: number | null, side: Side, window: Size, label: Size): number {
  const extent = isUpright(side) ? window.height - label.height : window.width - label.width;
  const start = along === null ? (isUpright(side) ? START : START_ACROSS) : along * extent;
  return Math.max(0, Math.round(Math.min(start, extent)));
}

/** The place at the edge that is nearest to where a label was dropped. */
export function dropped(
  point: { x: number; y: number },
  window: Size,
  direction: Direction,
): Place {
  const distances: [Side, number][] = [
    ['left', point.x],
    ['right', window.width - point.x],
    ['top', point.y],
    ['bottom', window.height - point.y],
  ];
  const [side] = distances.reduce((best, one) => (one[1] < best[1] ? one : best));
  const along = isUpright(side) ? point.y / window.height : point.x / window.width;
  return { edge: edgeOf(side, direction), along: Math.min(1, Math.max(0, along)) };
}

const KEYS: Readonly<Record<string, Side>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'top',
  ArrowDown: 'bottom',
};

/**
 * Where a key takes the label: along its edge, round the corner at its end, and across to the edge that
 * the key points at. `null` for other keys, and where there is nowhere to go.
 *
 * @param along where it is now, as a share of its edge.
 */
export function nudged(key: string, side: Side, along: number, direction: Direction): Place | null {
  const towards = Object.hasOwn(KEYS, key) ? KEYS[key]! : null;
  if (towards === null || towards === side) return null;
  const back = towards === 'left' || towards === 'top';
  if (isUpright(side) === isUpright(towards)) return { edge: edgeOf(towards, direction), along };
  if (back ? along <= 0 : along >= 1) {
    const near = side === 'left' || side === 'top' ? 0 : 1;
    return { edge: edgeOf(towards, direction), along: near };
  }
  const next = along + (back ? -STEP : STEP);
  return { edge: edgeOf(side, direction), along: Math.min(1, Math.max(0, next)) };
}

const ROUND: readonly Side[] = ['right', 'bottom', 'left', 'top'];

/** The next edge clockwise, for whom neither drags nor presses keys. */
export function nextEdge(side: Side, direction: Direction): Place {
  const next = ROUND[(ROUND.indexOf(side) + 1) % ROUND.length]!;
  return { edge: edgeOf(next, direction), along: null };
}
