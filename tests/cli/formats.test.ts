import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importerFor } from '../../lib/cli/inputs/formats';
import { LIGHTHOUSE, ORCHARD, page, QUARRY } from './articles';
import { built, fixture, imported } from './imported';
import { run } from './run';
import { scratch } from './scratch';
import { response } from './warc-file';

const FEEDS = [
  'feed-rss-2.xml',
  'feed-rss-1.rdf',
  'feed.atom',
  'feed.json',
  'newsml-g2.xml',
  'ninjs-1.json',
  'ninjs-3.json',
];
const WARC = response('https://courier.example/a', page(LIGHTHOUSE));

describe('a file', () => {
  test.each(FEEDS)(
    'like %s is known by its content, under any name, compressed or not',
    async name => {
      const expected = await importerFor(fixture(name));
      expect(expected).not.toBeNull();
      const content = readFileSync(fixture(name));
      const folder = scratch({
        nameless: content,
        'a.xml': content,
        'b.rss': content,
        'c.xml.gz': gzipSync(content),
        'd.json': content,
      });
      for (const path of ['nameless', 'a.xml', 'b.rss', 'c.xml.gz', 'd.json']) {
        expect(await importerFor(join(folder, path))).toBe(expected);
      }
    },
  );

  test('is each of its own format', async () => {
    const found = await Promise.all(FEEDS.map(name => importerFor(fixture(name))));
    expect(new Set(found).size).toBe(FEEDS.length - 1);
  });

  test.each([
    ['words.rss', 'hardly a feed', 'is in no format of XML'],
    ['empty.atom', '', 'is in no format of XML'],
    ['old.newsml', '<NewsML Version="1.2"/>', 'is NewsML 1.x, which Whence does not read'],
    ['old.xml', '<n:NewsML xmlns:n="urn:iptc:newsml:1"/>', 'is NewsML 1.x'],
    ['crawl.warc.zst', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 1), 'with “zstd -d” first'],
    ['dictionary.zst', Uint8Array.of(0x5d, 0x2a, 0x4d, 0x18, 0, 1), 'with “zstd -d” first'],
    ['a.ninjs', '[1]', 'is not a ninjs item'],
    ['a.jsonfeed', '{}', 'is not a JSON Feed'],
    ['a.warc', 'WARC without records', 'no WARC record'],
  ])('named %s that is none says so', async (name, content, problem) => {
    const folder = scratch({ [name]: content });
    expect(await imported(join(folder, name))).toMatchObject([
      { problem: expect.stringContaining(problem) },
    ]);
  });

  test('of XML in no known format is named where it was asked for, and passed over in a folder', async () => {
    const folder = scratch({ 'a.xml': '<?xml version="1.0"?><opml/>', 'b.txt': QUARRY });
    expect(await imported(join(folder, 'a.xml'))).toMatchObject([
      { problem: 'is in no format of XML that Whence reads' },
    ]);
    expect(await imported(folder)).toMatchObject([{ fallbackId: 'b.txt' }]);
  });
});

test('a folder of everything is one pack', async () => {
  const folder = scratch({
    'page.html': page(LIGHTHOUSE),
    'crawl/site.warc.gz': gzipSync(WARC),
    'text.txt': QUARRY,
  });
  for (const name of FEEDS) copyFileSync(fixture(name), join(folder, name));
  const { code, stderr, stdout, entries } = await built(folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(entries).toHaveLength(13);
  expect(stdout).toContain('; 1 folded as repeats; left out: items with a summary only (4)');
});

test('a file of feeds or archives is no page to label', async () => {
  const folder = scratch({ 'a.warc': WARC });
  for (const path of [...FEEDS.map(fixture), join(folder, 'a.warc')]) {
    const { code, stdout, stderr } = await run(['label', '--no-bundled', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('holds articles, not a page: build a pack of them');
  }
});

test('what is left out is no reason to stop a strict build', async () => {
  const out = join(scratch(), 'a.whence');
  const { code } = await run(['build', '--strict', '--out', out, fixture('feed-rss-2.xml')]);
  expect(code).toBe(0);
});

test('a feed of summaries only makes no pack, and says why', async () => {
  const folder = scratch({
    'a.rss':
      '<rss><channel><item><link>https://a.example/1</link><description>Short.</description></item></channel></rss>',
  });
  const { code, stdout, stderr } = await built(folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    'whence: no article in the input: no pack was written; left out: items with a summary only (1)\n',
  );
});

test('formats that are not read are named in folders, too, and cost the others nothing', async () => {
  const folder = scratch({
    'a.xml': '<?xml version="1.0"?><NewsML Version="1.2"/>',
    'b.warc.zst': Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 1),
    'c.txt': `${ORCHARD} ${QUARRY}`,
  });
  const { code, stderr, entries } = await built(folder);
  expect(code).toBe(1);
  expect(stderr).toContain('a.xml: is NewsML 1.x');
  expect(stderr).toContain('b.warc.zst: is compressed with Zstandard');
  expect(entries).toHaveLength(1);
});
