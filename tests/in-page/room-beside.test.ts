import { describe, expect, it } from 'vitest';
import { type Columns, fitsAcross, fitsBeside } from '../../lib/in-page/room-beside';

const WIDTHS = { name: 140, shape: 26 };

describe('a label at the right edge of a window 1,000 pixels wide', () => {
  it.each<[string, Columns[], string]>([
    ['shows its name beside a column in the middle', [{ left: 200, right: 800 }], 'name'],
    ['shows its shape beside a column that leaves no more', [{ left: 200, right: 960 }], 'shape'],
    ['does not touch the text', [{ left: 200, right: 858 }], 'shape'],
    ['is a mark at the edge where text fills the window', [{ left: 8, right: 992 }], 'sliver'],
    [
      'goes by the widest line',
      [
        { left: 200, right: 800 },
        { left: 0, right: 990 },
      ],
      'sliver',
    ],
    ['goes by text beyond the edge too', [{ left: 200, right: 1400 }], 'sliver'],
    ['leaves text alone that is not shown', [{ left: 0, right: 0 }], 'name'],
    ['leaves text alone that is out of sight', [{ left: -9999, right: -9000 }], 'name'],
    ['leaves text alone that waits beside the window', [{ left: 1000, right: 2000 }], 'name'],
    ['shows its name on a page without text', [], 'name'],
  ])('%s', (_, text, atRest) => {
    expect(fitsBeside('right', 1000, text, WIDTHS)).toBe(atRest);
  });
});

describe('a label at the left edge', () => {
  it.each([
    [200, 'name'],
    [100, 'shape'],
    [8, 'sliver'],
  ])('beside text that begins at %i pixels shows its %s', (left, atRest) => {
    expect(fitsBeside('left', 1000, [{ left, right: 800 }], WIDTHS)).toBe(atRest);
  });
});

describe('a label at the upper edge, 24 pixels from the left', () => {
  it.each([
    [{ left: 200, right: 800 }, 'name'],
    [{ left: 100, right: 800 }, 'shape'],
    [{ left: 0, right: 800 }, 'sliver'],
    [{ left: 0, right: 0 }, 'name'],
  ])('above text at %j shows its %s', (text, atRest) => {
    expect(fitsAcross(24, [text], WIDTHS)).toBe(atRest);
  });
});
