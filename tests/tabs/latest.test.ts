import { describe, expect, it } from 'vitest';
import { Latest } from '../../lib/tabs/latest';

describe('the latest of several things under way', () => {
  it('is the one that began last, for each key by itself', () => {
    const latest = new Latest<number>();
    const first = latest.begin(1);
    const other = latest.begin(2);
    expect([first(), other()]).toEqual([true, true]);
    const second = latest.begin(1);
    expect([first(), second(), other()]).toEqual([false, true, true]);
  });
});
