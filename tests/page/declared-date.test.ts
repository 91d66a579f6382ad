import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../lib/page/declared-date';
import { cpuTime } from '../fixtures/cpu-time';

const DATES: [declared: string, iso: string][] = [
  ['2024-01-03', '2024-01-03'],
  ['2024-01-03T10:00:00+01:00', '2024-01-03T10:00:00+01:00'],
  ['2024-01-03 10:00:00', '2024-01-03T10:00:00'],
  ['20240103', '2024-01-03'],
  ['20240103T1000Z', '2024-01-03T10:00:00Z'],
  ['2024/1/3', '2024-01-03'],
  ['2024/01/03 10:00', '2024-01-03T10:00:00'],
  ['03.01.2024', '2024-01-03'],
  ['3.1.2024, 18:58', '2024-01-03T18:58:00'],
  ['Wed, 03 Jan 2024 10:00:00 +0100', '2024-01-03T10:00:00+01:00'],
  ['Wed, 03 Jan 2024 10:00:00 GMT', '2024-01-03T10:00:00Z'],
  ['3 January 2024', '2024-01-03'],
  ['26-FEB-1987 15:03:27', '1987-02-26T15:03:27'],
  ['January 3, 2024', '2024-01-03'],
  ['Wednesday, January 3rd, 2024 at 6:05 pm EST', '2024-01-03T18:05:00-05:00'],
  ['Jan. 3, 2024 12:30 AM', '2024-01-03T00:30:00'],
  [
    'Wed Jan 03 2024 10:00:00 GMT+0100 (Central European Standard Time)',
    '2024-01-03T10:00:00+01:00',
  ],
  ['Wed Jan  3 10:00:00 UTC 2024', '2024-01-03T10:00:00Z'],
  ['Jan 3, 2024 10:00 XYZT', '2024-01-03T10:00:00'],
  ['January 3, 2024 | Sports', '2024-01-03'],
  // One of two days, no day of any calendar, or no date at all.
  ['1/2/2024', '1/2/2024'],
  ['31.02.2024', '31.02.2024'],
  ['20241399', '20241399'],
  ['yesterday', 'yesterday'],
  ['', ''],
];

describe('a declared date', () => {
  it.each(DATES)('%s is %s', (declared, iso) => {
    expect(isoDate(declared)).toBe(iso);
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'does not depend on the zone of the machine: %s',
    zone => {
      const module = new URL('../../lib/page/declared-date.ts', import.meta.url).href;
      const script = `const { isoDate } = await import(${JSON.stringify(module)});
        console.log(JSON.stringify(${JSON.stringify(DATES.map(([declared]) => declared))}.map(isoDate)))`;
      const read = execFileSync(
        process.execPath,
        ['--import', 'tsx', '--input-type=module', '-e', script],
        {
          env: { ...process.env, TZ: zone },
          cwd: fileURLToPath(new URL('../../', import.meta.url)),
          encoding: 'utf8',
        },
      );
      expect(JSON.parse(read)).toEqual(DATES.map(([, iso]) => iso));
    },
  );

  it('is read from anything without an error, and reads itself back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dA-Za-z,.:/ +-]{0,40}$/)), text => {
        const iso = isoDate(text);
        expect(isoDate(iso)).toBe(iso);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['digits', (n: number) => '1'.repeat(n)],
    ['spaces', (n: number) => ` ${' '.repeat(n)}Jan`],
  ])('costs no more than its length: %s', (_, text) => {
    const time = (n: number) => cpuTime(() => isoDate(text(n)));
    time(1_000);
    expect(time(400_000)).toBeLessThan(8 * time(100_000) + 10);
  });
});
