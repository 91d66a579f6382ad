import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIGHTHOUSE, ORCHARD, page, QUARRY } from './articles';
import { built, imported } from './imported';
import { scratch } from './scratch';

const item = (text: string) =>
  `<item><title>T</title><description>&lt;p&gt;${text.replaceAll('\n\n', '&lt;p&gt;')}</description></item>`;

describe('gzip', () => {
  const feed = `<rss><channel>${item(QUARRY)}${item(ORCHARD)}</channel></rss>`;

  test('is read through by any importer, by name or content', async () => {
    const folder = scratch({
      'a.xml.gz': gzipSync(feed),
      'b.jsonl.gz': gzipSync(`${JSON.stringify({ id: 'b', text: `${ORCHARD} ${QUARRY}` })}\n`),
      'c.gz': gzipSync('neither'),
      'd.html.gz': gzipSync(page(LIGHTHOUSE)),
    });
    const { code, entries } = await built(folder);
    expect(code).toBe(0);
    expect(entries).toHaveLength(4);
  });

  test('that is cut off gives what comes before', async () => {
    const folder = scratch({ 'a.xml.gz': gzipSync(feed).subarray(0, -20) });
    const inputs = await imported(folder);
    expect(inputs.at(-1)).toMatchObject({ problem: expect.stringContaining('is damaged') });
  });

  test('that grows without end is given up', async () => {
    const blanks = Buffer.alloc(120 * 2 ** 20, 0x20);
    const folder = scratch({ 'a.xml.gz': gzipSync(Buffer.concat([Buffer.from('<rss>'), blanks])) });
    expect(await imported(folder)).toMatchObject([
      { problem: expect.stringContaining('grows without end') },
    ]);
  });
});
