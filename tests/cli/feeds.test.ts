import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORCHARD, QUARRY } from './articles';
import { built, fixture, imported, textsIn } from './imported';
import { scratch } from './scratch';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:cc="http://web.resource.org/cc/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .slice(1)
    .map(it => `<p>${it}</p>`)
    .join('');

/** A feed of RSS 2.0 with one item. */
function rss(item: string, channel = ''): string {
  const folder = scratch({
    'feed.xml': `<rss version="2.0" ${NAMESPACES}><channel><title>Some Feed</title>${channel}<item><link>https://some.example/a</link>${item}</item></channel></rss>`,
  });
  return join(folder, 'feed.xml');
}

const ENCODED = `<content:encoded><![CDATA[${paragraphs(QUARRY)}]]></content:encoded>`;

describe('RSS 2.0', () => {
  test('gives each item with its whole text, and the facts of item and channel', async () => {
    const { code, stderr, entries } = await built(fixture('feed-rss-2.xml'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries).toMatchObject([
      {
        id: 'https://courier.example/2024/05/ferry-returns',
        url: 'https://courier.example/2024/05/ferry-returns',
        publisher: 'Harbour Courier',
        title: 'Ferry to the outer isles returns — with a slide',
        published: '2024-05-31T10:30:00+01:00',
        language: 'en-gb',
        authors: ['Ada Penn', 'Tomas Quill'],
        agencies: ['AFP', 'dpa'],
        copyright: { year: 2024, notice: '© 2024 Harbour Courier Ltd. All rights reserved.' },
        licence: null,
      },
      {
        url: 'https://courier.example/2024/05/bells',
        publisher: 'Valley Post',
        published: '2024-05-30T06:00:00-05:00',
        authors: ['Berit Oyelaran'],
        agencies: ['CP'],
        copyright: { holder: 'Valley Post Media', notice: 'Copyright 2024 Valley Post Media' },
        licence: 'https://creativecommons.org/licenses/by-sa/4.0/',
      },
    ]);
  });

  test('counts an item with a summary only, which is nothing wrong', async () => {
    const { code, stdout } = await built(fixture('feed-rss-2.xml'));
    expect(code).toBe(0);
    expect(stdout).toContain('2 articles, ');
    expect(stdout).toContain('; left out: items with a summary only (1)\n');
  });

  test('keeps the text and not the pictures’ captions', async () => {
    const [ferry, bells] = await textsIn(fixture('feed-rss-2.xml'));
    expect(ferry).toMatch(/^The ferry to the outer isles sailed again/);
    expect(ferry).toContain('“and not only by children”');
    expect(ferry).not.toContain('Ivo Stern');
    expect(bells).toMatch(/^The bell ringers.*not known that he was playing\.$/s);
  });

  test('names the line of each item', async () => {
    const inputs = await imported(fixture('feed-rss-2.xml'));
    expect(inputs.map(({ where }) => where.split(':').at(-1))).toEqual(['17', '39', '45']);
  });

  const facts: [string, string, object][] = [
    [
      'a link that is a redirect beside the original',
      '<x:origLink xmlns:x="http://rssnamespace.org/feedburner/ext/1.0">https://some.example/b</x:origLink>',
      { url: 'https://some.example/b' },
    ],
    [
      'the publisher of Dublin Core',
      '<dc:publisher>Hill Gazette</dc:publisher>',
      { publisher: 'Hill Gazette' },
    ],
    ['the feed’s name where nothing else names a publisher', '', { publisher: 'Some Feed' }],
    [
      'an agency named as creator, who is no author',
      '<dc:creator>AFP</dc:creator>',
      { authors: [], agencies: ['AFP'] },
    ],
    [
      'a byline with its agency',
      '<dc:creator>By Ada Penn, Associated Press</dc:creator>',
      { authors: ['Ada Penn'], agencies: ['AP'] },
    ],
    ['a source that is an agency', '<dc:source>dpa</dc:source>', { agencies: ['dpa'] }],
    [
      'rights that are a licence',
      '<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>',
      { licence: 'https://creativecommons.org/licenses/by/4.0/', copyright: null },
    ],
    [
      'a licence in RDF',
      '<cc:license rdf:resource="https://creativecommons.org/licenses/by/3.0/"/>',
      { licence: 'https://creativecommons.org/licenses/by/3.0/' },
    ],
    [
      'a credit of the text in Media RSS',
      '<media:credit>Reuters</media:credit>',
      { agencies: ['Reuters'] },
    ],
    [
      'a credit of the picture beside it',
      '<media:content url="a.jpg" medium="image"/><media:credit>Reuters</media:credit>',
      { agencies: [] },
    ],
    [
      'a credit inside the picture',
      '<media:content url="a.jpg" medium="image"><media:credit>Reuters</media:credit><media:copyright>© 2020 Getty</media:copyright></media:content>',
      { agencies: [], copyright: null },
    ],
    [
      'a credit of a picture that is enclosed',
      '<enclosure url="a.jpg" type="image/jpeg" length="1"/><media:credit>Reuters</media:credit>',
      { agencies: [] },
    ],
    [
      'a credit inside a document',
      '<media:content url="a.html" medium="document"><media:credit role="author">Ada Penn</media:credit></media:content>',
      { authors: ['Ada Penn'] },
    ],
    [
      'the text’s copyright in Media RSS',
      '<media:copyright>© 2021 Hill Gazette</media:copyright>',
      { copyright: { holder: 'Hill Gazette', year: 2021, notice: '© 2021 Hill Gazette' } },
    ],
    [
      'a date without its day',
      '<pubDate>3 Jun 2003 09:39 PDT</pubDate>',
      { published: '2003-06-03T09:39-07:00' },
    ],
    ['a Dublin Core date', '<dc:date>2003-06-03</dc:date>', { published: '2003-06-03' }],
  ];

  test.each(facts)('reads %s', async (_, elements, fact) => {
    const { code, entries } = await built(rss(elements + ENCODED));
    expect(code).toBe(0);
    expect(entries).toMatchObject([fact]);
  });

  test('takes the channel’s rights where neither item nor text state any, even behind the items', async () => {
    const channel = '<copyright>© 2022 Some Publisher</copyright>';
    const { entries } = await built(rss(ENCODED, channel));
    expect(entries).toMatchObject([{ copyright: { holder: 'Some Publisher', year: 2022 } }]);
    const own = ENCODED.replace(']]>', '<p>© 2023 Another Publisher. All rights reserved.</p>]]>');
    const printed = await built(rss(own, channel));
    expect(printed.entries).toMatchObject([
      { copyright: { holder: 'Another Publisher', year: 2023 } },
    ]);
    const behind = scratch({
      'feed.rss': `<rss ${NAMESPACES}><channel><title>T</title><item><title>a</title>${ENCODED}</item>${channel}</channel></rss>`,
    });
    expect((await built(behind)).entries).toMatchObject([
      { copyright: { holder: 'Some Publisher' } },
    ]);
  });

  test('takes a description for the text where there is no link, or too much of it for a summary', async () => {
    const long = ORCHARD.replaceAll('\n\n', '<p>');
    const description = (text: string) => `<description><![CDATA[<p>${text}]]></description>`;
    expect(await textsIn(rss(description(long)))).toEqual([
      expect.stringContaining('vote for asphalt'),
    ]);
    expect(await textsIn(rss(description('A late frost in the valley.')))).toEqual([]);
    const unlinked = scratch({
      'a.rss': `<rss><channel><item><title>Note</title>${description('Nobody came to the meeting on Tuesday, and so nothing at all was decided there.')}</item></channel></rss>`,
    });
    expect(await textsIn(unlinked)).toEqual([
      expect.stringContaining('Nobody came to the meeting'),
    ]);
  });

  test('counts an item of a few words, or of a picture, which is nothing wrong', async () => {
    const picture = '<content:encoded><![CDATA[<img src="a.jpg" alt="A view">]]></content:encoded>';
    const few = '<content:encoded>Live now</content:encoded>';
    const items = [picture, few, ENCODED].map(it => `<item>${it}</item>`).join('');
    const folder = scratch({
      'a.rss': `<rss ${NAMESPACES}><channel>${items}</channel></rss>`,
    });
    const { code, stdout } = await built(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('; left out: items with too few words (2)');
  });

  test('loses a date that is none, says so, and keeps the article', async () => {
    const path = rss(`<pubDate>last Tuesday</pubDate>${ENCODED}`);
    const { code, stderr, entries } = await built(path);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${path}:1: its date is not one and was left out: last Tuesday\n`,
    });
    expect(entries).toHaveLength(1);
  });

  test('reads the older versions, with upper-case encodings and odd namespaces', async () => {
    const folder = scratch({
      'old.xml': `<?xml version='1.0' encoding='ISO-8859-1'?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd"><rss version="0.91"><channel><title>Old</title><item><title>A</title><link>https://old.example/a</link><content:encoded>&lt;p&gt;${QUARRY.replaceAll('\n\n', '&lt;/p&gt;&lt;p&gt;')}&lt;/p&gt;</content:encoded></item></channel></rss>`,
    });
    const { code, entries } = await built(folder);
    expect(code).toBe(0);
    expect(entries).toMatchObject([{ url: 'https://old.example/a', publisher: 'Old' }]);
  });
});

describe('RSS 1.0', () => {
  test('gives its items with Dublin Core, and fetches no entities', async () => {
    const { code, stdout, entries } = await built(fixture('feed-rss-1.rdf'));
    expect(code).toBe(0);
    expect(stdout).toContain('left out: items with a summary only (1)');
    expect(entries).toMatchObject([
      {
        url: 'https://talpost.example/uhr',
        publisher: 'Talpost Verlag',
        title: 'Die Rathausuhr geht wieder nach',
        published: '2024-03-02T17:05:00+01:00',
        language: 'de-at',
        authors: ['Hanna Brückl'],
        agencies: ['APA'],
        copyright: { holder: 'Talpost Verlag', year: 2024, notice: '© 2024 Talpost Verlag' },
      },
    ]);
  });
});

describe('Atom', () => {
  test('gives its entries with their own facts, those of their source, or the feed’s', async () => {
    const { code, stdout, entries } = await built(fixture('feed.atom'));
    expect(code).toBe(0);
    expect(stdout).toContain('left out: items with a summary only (1)');
    expect(entries).toMatchObject([
      {
        id: 'https://other.example/review',
        publisher: 'The Other Paper',
        published: '2024-05-31T10:00:00Z',
        authors: ['Mina Lark'],
        copyright: { holder: 'Other Paper Trust' },
      },
      {
        id: 'https://valley.example/stories/bees?x=1',
        publisher: 'Valley Post',
        title: 'Beekeepers move house by night',
        published: '2024-06-01T21:30:00+02:00',
        language: 'en',
        authors: ['Jonas Feld'],
        agencies: ['AP'],
        copyright: { holder: 'Valley Post Media', year: 2024, notice: '© 2024 Valley Post Media' },
        licence: 'https://creativecommons.org/licenses/by-nd/4.0/',
      },
    ]);
  });

  test('gives the text of XHTML and of plain text', async () => {
    const [bees, review] = await textsIn(fixture('feed.atom'));
    expect(bees).toContain('more than three miles, the old rule says, or else');
    expect(bees).toContain('it had been a day’s drive');
    expect(review).toMatch(/^The month of May was long.*found to be right\.$/s);
  });

  test('may be one entry by itself', async () => {
    const folder = scratch({
      'a.atom': `<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:a</id><updated>2024-01-01T00:00:00Z</updated><content type="html">&lt;p&gt;${QUARRY}</content></entry>`,
    });
    expect((await built(folder)).entries).toMatchObject([{ id: 'urn:a', title: 'A' }]);
  });
});

describe('JSON Feed', () => {
  test('gives its items with the facts of both versions, also before the feed’s', async () => {
    const { code, stdout, entries } = await built(fixture('feed.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('left out: items with a summary only (1)');
    expect(entries).toMatchObject([
      {
        id: 'https://hill.example/library',
        url: 'https://hill.example/library',
        published: '2024-04-17',
        language: 'en-us',
        authors: ['Hill staff'],
      },
      {
        id: 'https://hill.example/goats',
        publisher: 'Hill Gazette',
        title: 'Goats clear the old railway',
        published: '2024-04-18T06:15:00-05:00',
        language: 'en',
        authors: ['Lena Moor'],
        agencies: ['AP'],
      },
    ]);
    const [, library] = await textsIn(fixture('feed.json'));
    expect(library).toMatch(/^The town library.*the hour is over too soon\.$/s);
  });

  test('names what is wrong by its line, and reads on', async () => {
    const item = JSON.stringify({ id: 'a', content_text: QUARRY });
    const folder = scratch({
      'feed.json': `{"version":"https://jsonfeed.org/version/1",\n"items":[\n{"id": nope},\n7,\n${item}\n]}`,
    });
    const path = join(folder, 'feed.json');
    expect(await imported(folder)).toMatchObject([
      { where: `${path}:3`, problem: 'is not valid JSON' },
      { where: `${path}:4`, problem: 'is not an item' },
      { where: `${path}:5`, fallbackId: 'a' },
    ]);
  });

  test('that is cut off gives what is whole', async () => {
    const item = JSON.stringify({ id: 'a', content_text: QUARRY });
    const folder = scratch({
      'feed.json': `{"version":"https://jsonfeed.org/version/1","items":[${item},\n${item.slice(0, 300)}`,
    });
    expect(await imported(folder)).toMatchObject([
      { fallbackId: 'a' },
      { where: `${join(folder, 'feed.json')}:2`, problem: expect.stringContaining('is cut off') },
    ]);
  });
});
