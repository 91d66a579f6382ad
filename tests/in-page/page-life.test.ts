import { describe, expect, it } from 'vitest';
import { PageLife } from '../../lib/in-page/page-life';
import type { Place } from '../../lib/in-page/place';
import { DEFAULTS, type Settings } from '../../lib/settings';

/** What a session is told while preferences come one after the other. */
async function told(changes: Partial<Settings>[], url = 'https://a.example/'): Promise<string[]> {
  const log: string[] = [];
  const session = {
    start: async () => void log.push('start'),
    navigated: async () => void log.push('navigated'),
    withdraw: () => void log.push('withdraw'),
    redraw: () => void log.push('redraw'),
    place: ({ edge }: Place) => void log.push(`place ${edge}`),
  };
  const life = new PageLife(
    session,
    () => url,
    () => log.push('off'),
  );
  for (const change of changes) await life.apply({ ...DEFAULTS, ...change });
  await life.navigated();
  return log;
}

describe("a page's life", () => {
  it.each<[string, Partial<Settings>[], string[]]>([
    ['begins with reading it', [{}], ['start', 'navigated']],
    ['waits where the reader asks', [{ check: 'asked' }], ['withdraw', 'withdraw']],
    [
      'ends when its site is switched off',
      [{}, { offSites: ['a.example'] }],
      ['start', 'withdraw', 'off', 'withdraw', 'off'],
    ],
    [
      'goes on when it is switched on again',
      [{ offSites: ['a.example'] }, {}],
      ['withdraw', 'off', 'start', 'navigated'],
    ],
    [
      'only looks otherwise when the look changes',
      [{}, { overlay: 'hover' }],
      ['start', 'redraw', 'navigated'],
    ],
    [
      'only stands elsewhere when the label was moved, and keeps what is opened',
      [{}, { edge: 'inline-start', along: 0.4 }],
      ['start', 'place inline-start', 'navigated'],
    ],
    [
      'is read anew when other packs are asked',
      [{}, { packsOff: ['a'] }],
      ['start', 'start', 'navigated'],
    ],
    [
      'is left alone when other packs are asked and it was not read',
      [{ check: 'asked' }, { check: 'asked', packsOff: ['a'] }],
      ['withdraw', 'redraw', 'withdraw'],
    ],
  ])('%s', async (_, changes, log) => {
    expect(await told(changes)).toEqual(log);
  });
});
