import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Direction,
  dropped,
  edgeOf,
  nextEdge,
  nudged,
  type Side,
  sideOf,
  startOf,
} from '../../lib/in-page/place';

const WINDOW = { width: 1000, height: 800 };
const LABEL = { width: 140, height: 28 };
const SIDES: Side[] = ['left', 'right', 'top', 'bottom'];

describe('a label that is dropped', () => {
  it.each<[string, { x: number; y: number }, Direction, string, number]>([
    ['near the right', { x: 900, y: 400 }, 'ltr', 'inline-end', 0.5],
    ['near the left', { x: 90, y: 200 }, 'ltr', 'inline-start', 0.25],
    ['near the left of a page that reads from there', { x: 90, y: 200 }, 'rtl', 'inline-end', 0.25],
    ['near the top', { x: 250, y: 20 }, 'ltr', 'block-start', 0.25],
    ['near the bottom', { x: 500, y: 780 }, 'rtl', 'block-end', 0.5],
    ['outside of the window', { x: 1300, y: 900 }, 'ltr', 'inline-end', 1],
  ])('goes to the nearest edge: %s', (_, point, direction, edge, along) => {
    expect(dropped(point, WINDOW, direction)).toEqual({ edge, along });
  });
});

describe('an arrow key', () => {
  it.each<[string, Side, number, string, number]>([
    ['ArrowLeft', 'right', 0.3, 'left', 0.3],
    ['ArrowUp', 'right', 0, 'top', 1],
    ['ArrowDown', 'left', 1, 'bottom', 0],
    ['ArrowDown', 'top', 0.5, 'bottom', 0.5],
    ['ArrowRight', 'bottom', 1, 'right', 1],
    ['ArrowLeft', 'top', 0, 'left', 0],
  ])('%s at the %s edge, at %d, goes to the %s', (key, side, along, to, at) => {
    expect(nudged(key, side, along, 'ltr')).toEqual({ edge: edgeOf(to as Side, 'ltr'), along: at });
  });

  it('moves the label along its edge', () => {
    expect(nudged('ArrowDown', 'right', 0.5, 'ltr')?.along).toBeCloseTo(0.58);
    expect(nudged('ArrowUp', 'right', 0.5, 'ltr')?.along).toBeCloseTo(0.42);
  });

  it.each(['ArrowRight', 'Enter', 'toString'])('leaves it where it is: %s', key => {
    expect(nudged(key, 'right', 0.5, 'ltr')).toBeNull();
  });
});

describe('the edges', () => {
  it.each(['ltr', 'rtl'] as const)('are the same seen and in reading direction, %s', direction => {
    for (const side of SIDES) expect(sideOf(edgeOf(side, direction), direction)).toBe(side);
  });

  it('are each reached by the button that goes to the next one', () => {
    let side: Side = 'right';
    const seen = SIDES.map(() => {
      side = sideOf(nextEdge(side, 'ltr').edge, 'ltr');
      return side;
    });
    expect(seen.toSorted()).toEqual(SIDES.toSorted());
  });

  it('keep the label in the window, wherever it is wanted and however small that is', () => {
    const size = fc.record({
      width: fc.integer({ min: 0, max: 3000 }),
      height: fc.integer({ min: 0, max: 3000 }),
    });
    const along = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.constantFrom(...SIDES), size, along, (side, window, share) => {
        const start = startOf(share, side, window, LABEL);
        const upright = side === 'left' || side === 'right';
        const last = upright ? window.height - LABEL.height : window.width - LABEL.width;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(Math.max(0, last));
      }),
    );
  });
});
