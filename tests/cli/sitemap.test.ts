import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mirrorFile } from '../../lib/cli/inputs/mirror';
import { LIGHTHOUSE, ORCHARD, page, QUARRY } from './articles';
import { built, imported } from './imported';
import { scratch } from './scratch';

const OPEN = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">`;

const news = (loc: string, rest = '') =>
  `<url><loc>${loc}</loc><n:news><n:publication><n:name>Harbour Courier</n:name><n:language>en</n:language></n:publication><n:publication_date>2024-05-31T09:00:00+01:00</n:publication_date><n:title>Keeper &amp; light</n:title></n:news>${rest}</url>`;

describe('a news sitemap', () => {
  test('reads its pages out of the mirror beside it, with what it states of them', async () => {
    const folder = scratch({
      'news.xml': `${OPEN}${news('https://courier.example/2024/lighthouse')}</urlset>`,
      'courier.example/2024/lighthouse.html': page(LIGHTHOUSE),
    });
    const { code, stderr, entries } = await built(join(folder, 'news.xml'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries).toMatchObject([
      {
        id: 'https://courier.example/2024/lighthouse',
        url: 'https://courier.example/2024/lighthouse',
        publisher: 'Harbour Courier',
        title: 'Keeper & light',
        published: '2024-05-31T09:00:00+01:00',
        language: 'en',
      },
    ]);
  });

  test('stands for its pages when the whole mirror is read', async () => {
    const folder = scratch({
      'news.xml': `${OPEN}${news('https://courier.example/2024/lighthouse')}</urlset>`,
      'courier.example/2024/lighthouse.html': page(LIGHTHOUSE),
    });
    const { stdout, entries } = await built(folder);
    expect(stdout).toContain('1 article, ');
    expect(stdout).toContain('1 folded as repeats');
    expect(entries).toMatchObject([{ published: '2024-05-31T09:00:00+01:00' }]);
  });

  test('names what is missing or no address, by its line, and reads on', async () => {
    const folder = scratch({
      'map.xml': `${OPEN}\n${news('https://courier.example/gone')}\n<url><lastmod>2024-01-01</lastmod></url>\n${news('https://courier.example/b')}</urlset>`,
      b: page(ORCHARD),
    });
    const path = join(folder, 'map.xml');
    expect(await imported(path)).toMatchObject([
      { where: `${path}:2`, problem: 'is not in the mirror: https://courier.example/gone' },
      { where: `${path}:3`, problem: expect.stringContaining('no <loc>') },
      { where: `${path}:4`, record: { url: 'https://courier.example/b' } },
    ]);
  });

  test('may be one of a list of sitemaps, compressed', async () => {
    const folder = scratch({
      'courier.example/index.xml': `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://courier.example/maps/1.xml.gz</loc></sitemap></sitemapindex>`,
      'courier.example/maps/1.xml.gz': gzipSync(
        `${OPEN}${news('https://courier.example/c/')}</urlset>`,
      ),
      'courier.example/c/index.html': page(QUARRY),
    });
    const { code, entries } = await built(join(folder, 'courier.example/index.xml'));
    expect(code).toBe(0);
    expect(entries).toMatchObject([{ url: 'https://courier.example/c/' }]);
  });

  test('that lists itself comes to an end', async () => {
    const folder = scratch({
      'index.xml': `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/index.xml</loc></sitemap></sitemapindex>`,
    });
    expect(await imported(folder)).toMatchObject([
      { problem: expect.stringContaining('a list inside a list') },
    ]);
  });

  test('without news lists pages of any kind: those that are no articles are counted', async () => {
    const folder = scratch({
      'map.xml': `${OPEN}<url><loc>https://a.example/</loc></url><url><loc>https://a.example/b</loc></url></urlset>`,
      'index.html': '<title>Home</title>',
      'b.html': page(ORCHARD),
    });
    const { code, stdout } = await built(join(folder, 'map.xml'));
    expect(code).toBe(0);
    expect(stdout).toContain('1 article, ');
    expect(stdout).toContain('left out: pages that are no articles (1)');
  });
});

describe('a page in a mirror', () => {
  const address = 'https://www.a.example/news/caf%C3%A9?id=7&p=1';
  const plain = 'https://www.a.example/news/story';

  test.each([
    [plain, 'www.a.example/news/story'],
    [plain, 'www.a.example/news/story.html'],
    [plain, 'www.a.example/news/story/index.html'],
    [plain, 'news/story.html'],
    [`${plain}/`, 'news/story/index.html'],
    ['https://www.a.example/', 'www.a.example/index.html'],
    [address, 'www.a.example/news/café?id=7&p=1'],
    [address, 'news/caf%C3%A9@id=7&p=1.html'],
  ])('%s is found as %s', async (page, name) => {
    const folder = scratch({ [name]: 'x' });
    expect(await mirrorFile(folder, page)).toBe(join(folder, name));
  });

  test('is found from the folder of its host, wherever the sitemap lies in it', async () => {
    const folder = scratch({
      'www.a.example/news/story': 'x',
      'www.a.example/maps/deep/map.xml': '',
    });
    expect(await mirrorFile(join(folder, 'www.a.example/maps/deep'), plain)).toBe(
      join(folder, 'www.a.example/news/story'),
    );
  });

  test.each([
    'https://a.example/../secret.txt',
    'https://a.example/..%2f..%2fsecret.txt',
    'https://a.example/%2e%2e/secret.txt',
    'https://a.example//../secret.txt',
    'https://../secret.txt',
    'file:///etc/hostname',
    'not an address',
    'https://a.example/no%ZZescape',
    'https://a.example/nul%00byte',
  ])('is never outside of it: %s', async page => {
    const folder = scratch({ 'secret.txt': 'x', 'mirror/map.xml': '' });
    expect(await mirrorFile(join(folder, 'mirror'), page)).toBeNull();
  });
});
