import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Importer } from '../../lib/cli/inputs/importer';
import { jsonFeed } from '../../lib/cli/inputs/json-feed';
import { jsonLines } from '../../lib/cli/inputs/json-lines';
import { rss } from '../../lib/cli/inputs/rss';
import { warc } from '../../lib/cli/inputs/warc';
import { ORCHARD, page } from './articles';
import { scratch } from './scratch';
import { record, response } from './warc-file';

const MEGABYTE = 2 ** 20;
const PAGE = page(ORCHARD, `<script>${'var ready = true;'.repeat(3_000)}</script>`);
const STORY = ORCHARD.replaceAll('\n\n', '<p>');
const FILM = record(
  'response',
  { 'WARC-Target-URI': 'https://courier.example/film', 'Content-Type': 'application/http' },
  Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n'),
    Buffer.alloc(20 * MEGABYTE, 0xff),
  ]),
);

interface Large {
  megabytes: number;
  importer: Importer;
  open: string;
  item: (n: number) => Uint8Array;
  close: string;
}

const FILES: [string, Large][] = [
  [
    'WARC',
    {
      megabytes: 1024,
      importer: warc,
      open: '',
      item: n => (n % 700 === 0 ? FILM : response(`https://courier.example/${n}`, PAGE)),
      close: '',
    },
  ],
  [
    'RSS',
    {
      megabytes: 200,
      importer: rss,
      open: '<rss><channel><title>Large</title>',
      item: n =>
        Buffer.from(
          `<item><link>https://a.example/${n}</link><content:encoded><![CDATA[<p>${STORY.repeat(9)}]]></content:encoded></item>\n`,
        ),
      close: '</channel></rss>',
    },
  ],
  [
    'JSON Lines',
    {
      megabytes: 1024,
      importer: jsonLines,
      open: '',
      item: n => Buffer.from(`${JSON.stringify({ id: `${n}`, text: ORCHARD.repeat(9) })}\n`),
      close: '',
    },
  ],
  [
    'JSON Feed',
    {
      megabytes: 200,
      importer: jsonFeed,
      open: '{"version":"https://jsonfeed.org/version/1.1","title":"Large","items":[0',
      item: n => Buffer.from(`,${JSON.stringify({ id: `${n}`, content_html: STORY.repeat(9) })}\n`),
      close: ']}',
    },
  ],
];

/** The importers themselves need about 60 MB; the rest is what the collector has not yet got round to. */
const MAX_GROWTH = 150 * MEGABYTE;

test.each(FILES)(
  'a large file of %s is not held in memory',
  async (_, { megabytes, importer, open, item, close }) => {
    const path = join(scratch(), 'large');
    const file = openSync(path, 'w');
    let written = writeSync(file, open);
    let items = 0;
    while (written < megabytes * MEGABYTE) written += writeSync(file, item(++items));
    writeSync(file, close);
    closeSync(file);

    const before = process.memoryUsage();
    let articles = 0;
    let most = 0;
    for await (const input of importer.read({ path, name: 'large' })) {
      if ('record' in input) articles++;
      if (articles % 100 !== 0) continue;
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
    }
    expect(articles).toBeGreaterThan(items * 0.99);
    expect(most).toBeLessThan(MAX_GROWTH);
  },
  60_000,
);
