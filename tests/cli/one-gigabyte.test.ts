import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIGHTHOUSE, ORCHARD, QUARRY } from './articles';
import { imported } from './imported';
import { scratch } from './scratch';

const GIGABYTE = 2 ** 30;
/** Of JavaScript's own memory and of buffers together, above what was there before. */
const MOST_MEMORY = 512 * 2 ** 20;

/** A whole record, then zeros up to a gigabyte, as a disk leaves them that lost its power. */
test.each([
  ['a.html', `<p>${LIGHTHOUSE}`, 'is too large for a page: over 64 MB', 0],
  ['a.txt', LIGHTHOUSE, 'is too large for a page: over 64 MB', 0],
  ['a.jsonl', `${JSON.stringify({ text: ORCHARD })}\n`, 'is longer than 64 MB', 1],
  ['a.warc', 'WARC/1.0\r\nWARC-Type: response\r\n', 'is no WARC record: passed over', 0],
  [
    'a.xml',
    `<rss><channel><item><content:encoded>${QUARRY.repeat(20)}</content:encoded></item><item><title>`,
    'is too large to be read',
    1,
  ],
])(
  'a gigabyte named %s says what is wrong with it, in bounded memory',
  async (name, open, problem, articles) => {
    const path = join(scratch({ [name]: open }), name);
    truncateSync(path, GIGABYTE);
    const before = held();
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, held());
    }, 20);
    const inputs = await imported(path);
    clearInterval(timer);
    expect(inputs.filter(input => 'record' in input)).toHaveLength(articles);
    expect(inputs.at(-1)).toMatchObject({ problem: expect.stringContaining(problem) });
    expect(most - before).toBeLessThan(MOST_MEMORY);
  },
  240_000,
);

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
