import { describe, expect, it } from 'vitest';
import { coversColumns } from '../../lib/in-page/room-beside';

describe('a label at the edge', () => {
  const label = { left: 850, right: 1000 };

  it.each([
    ['leaves a column in the middle alone', [{ left: 200, right: 800 }], false],
    ['covers a column that reaches under it', [{ left: 200, right: 900 }], true],
    ['covers one that comes too close', [{ left: 200, right: 845 }], true],
    [
      'covers a wide line among narrow ones',
      [
        { left: 200, right: 800 },
        { left: 0, right: 990 },
      ],
      true,
    ],
    ['leaves text alone that is not shown', [{ left: 0, right: 0 }], false],
    ['leaves a page without text alone', [], false],
  ])('%s', (_, text, covers) => {
    expect(coversColumns(label, text)).toBe(covers);
  });

  it('is judged at the left edge too', () => {
    expect(coversColumns({ left: 0, right: 150 }, [{ left: 120, right: 800 }])).toBe(true);
    expect(coversColumns({ left: 0, right: 150 }, [{ left: 200, right: 800 }])).toBe(false);
  });
});
