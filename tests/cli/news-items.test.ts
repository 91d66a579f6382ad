import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUARRY } from './articles';
import { built, fixture, imported, textsIn } from './imported';
import { scratch } from './scratch';

/** A NewsML-G2 item with these parts, alone in its file. */
function newsItem(parts: string, attributes = 'guid="urn:a" xml:lang="en"'): string {
  return scratch({
    'item.xml': `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ${attributes}>${parts}</newsItem>`,
  });
}

const PLAIN = `<contentSet><inlineData contenttype="text/plain">${QUARRY}</inlineData></contentSet>`;

describe('NewsML-G2', () => {
  test('gives each text of a message with its rights, credits, byline, dateline, dates and provider', async () => {
    const { code, stderr, entries } = await built(fixture('newsml-g2.xml'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries).toMatchObject([
      {
        id: 'urn:newsml:agency.example:20240211:ice-swim',
        url: null,
        publisher: 'Agence France-Presse',
        title: 'Village swims to work across a frozen lake',
        published: '2024-02-11T07:02:00Z',
        language: 'en-fi',
        authors: ['Ada Penn', 'Ilkka Vuori'],
        agencies: ['AFP', 'TT'],
        copyright: {
          holder: 'Agence France-Presse',
          year: 2024,
          notice: '© 2024 AFP. All rights reserved.',
        },
        licence: 'Editorial use only. Not for use in printed collections.',
      },
      {
        id: 'https://wire.example/items/tunnel',
        url: 'https://wire.example/items/tunnel',
        publisher: 'Norra Tidningen',
        title: 'En tunnel för älgar',
        published: '2024-02-12T06:00:00+01:00',
        language: 'sv',
        authors: ['Sigrid Ek'],
        agencies: ['TT'],
        copyright: { holder: 'Norra Tidningen', year: 2024 },
      },
    ]);
  });

  test('leaves out pictures and what its provider withdrew, and counts them', async () => {
    const { stdout } = await built(fixture('newsml-g2.xml'));
    expect(stdout).toContain(
      'left out: items withheld or cancelled by their provider (1), pictures, films and other media (1)',
    );
  });

  test('gives the text of XHTML and NITF, without captions', async () => {
    const [swim, tunnel] = await textsIn(fixture('newsml-g2.xml'));
    expect(swim).toMatch(/^Every morning since the ferry.*in April — reluctantly\.$/s);
    expect(tunnel).toMatch(/^Från och med måndag.*på samma sträcka\.$/s);
    expect(tunnel).toContain('Första kvällen');
    expect(tunnel).not.toContain('som inte hör till texten');
  });

  const facts: [string, string, object][] = [
    [
      'a provider by its code',
      '<itemMeta><provider qcode="nprov:dpa"/></itemMeta>',
      { publisher: 'Deutsche Presse-Agentur', agencies: ['dpa'] },
    ],
    [
      'a provider by its name as text',
      '<itemMeta><provider>Hill Gazette</provider></itemMeta>',
      { publisher: 'Hill Gazette' },
    ],
    [
      'the year of a notice',
      '<rightsInfo><copyrightNotice>© 2021 Hill Gazette</copyrightNotice></rightsInfo>',
      { copyright: { holder: 'Hill Gazette', year: 2021 } },
    ],
    [
      'a link to the terms',
      '<rightsInfo><link rel="crel:license" href="https://hill.example/terms"/></rightsInfo>',
      { licence: 'https://hill.example/terms' },
    ],
    [
      'the page of the item',
      '<itemMeta><link rel="irel:webpage" href="https://hill.example/piano"/></itemMeta>',
      { url: 'https://hill.example/piano' },
    ],
    [
      'its creator by name',
      '<contentMeta><creator><name>Ada Penn</name></creator></contentMeta>',
      { authors: ['Ada Penn'] },
    ],
    [
      'no account of the newsroom as author',
      '<contentMeta><creator literal="penn.ada"/></contentMeta>',
      { authors: [] },
    ],
    [
      'an agency in the dateline',
      '<contentMeta><dateline>STENNOW (dpa) - </dateline></contentMeta>',
      { agencies: ['dpa'] },
    ],
    [
      'the version’s date where there is no other',
      '<itemMeta><versionCreated>2024-01-02T03:04:05Z</versionCreated></itemMeta>',
      { published: '2024-01-02T03:04:05Z' },
    ],
    [
      'no embargo that is over',
      '<itemMeta><firstCreated>2024-01-02T03:04:05Z</firstCreated><embargoed>2024-01-01T00:00:00Z</embargoed></itemMeta>',
      { published: '2024-01-02T03:04:05Z' },
    ],
  ];

  test.each(facts)('reads %s', async (_, parts, fact) => {
    const { code, entries } = await built(newsItem(parts + PLAIN));
    expect(code).toBe(0);
    expect(entries).toMatchObject([{ id: expect.any(String), language: 'en', ...fact }]);
  });

  test('folds the versions of an item, whose identifier is the same', async () => {
    const versions = [1, 2].map(
      version =>
        `<newsItem guid="urn:a" version="${version}"><itemMeta><versionCreated>2024-01-0${version}T00:00:00Z</versionCreated></itemMeta><contentSet><inlineData contenttype="text/plain">Version ${version}. ${version === 1 ? QUARRY : QUARRY.slice(0, 500)}</inlineData></contentSet></newsItem>`,
    );
    const folder = scratch({
      'all.xml': `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${versions.reverse().join('')}</itemSet></newsMessage>`,
    });
    const { code, stdout, entries } = await built(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('1 article, ');
    expect(stdout).toContain('; 1 folded as repeats');
    expect(entries).toMatchObject([{ id: 'urn:a', published: '2024-01-01T00:00:00Z' }]);
  });

  test('passes over base64, packages and concepts', async () => {
    const folder = scratch({
      'a.xml': `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:p"/>`,
      'b.xml': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:b"><contentSet><inlineData contenttype="text/plain" encoding="base64">UXVhcnJ5</inlineData></contentSet></newsItem>`,
    });
    expect(await imported(folder)).toMatchObject([{ leftOut: 'items without their text' }]);
  });
});

describe('ninjs', () => {
  test('1.x gives its XHTML body with what the item states, not with what its pictures do', async () => {
    const { code, stderr, entries } = await built(fixture('ninjs-1.json'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(entries).toEqual([
      {
        id: 'urn:example:clock:1',
        url: null,
        publisher: 'Deutsche Presse-Agentur',
        title: 'Orgel spielt nach Jahrhunderten den nächsten Ton',
        published: '2023-11-04T16:00:00Z',
        language: 'de',
        authors: ['Felix Schrader'],
        agencies: ['dpa'],
        copyright: {
          holder: 'Deutsche Presse-Agentur',
          year: 2023,
          notice: '© 2023 dpa Deutsche Presse-Agentur GmbH',
        },
        licence: 'Only for subscribers of the regional service',
      },
    ]);
    expect(await textsIn(fixture('ninjs-1.json'))).toEqual([
      expect.stringMatching(/^Halmstedt \(dpa\).*Karten gibt es schon\.$/s),
    ]);
  });

  test('3.x gives a list of items with their bodies, and counts those without', async () => {
    const { code, stdout, entries } = await built(fixture('ninjs-3.json'));
    expect(code).toBe(0);
    expect(stdout).toContain(
      'left out: items withheld or cancelled by their provider (1), items without their text (1), pictures, films and other media (1)',
    );
    expect(entries).toMatchObject([
      {
        id: 'https://ninjs.example/items/kite',
        publisher: 'Coast Radio',
        title: 'Kite lifts dog, dog unimpressed',
        published: '2024-01-20T10:00:00+01:00',
        language: 'en-ie',
        authors: ['Niamh Adair'],
        agencies: ['PA'],
        copyright: { holder: 'Coast Radio' },
        licence: 'https://ninjs.example/terms',
      },
    ]);
  });

  test('may stand one after another, and what is wrong is named by its line', async () => {
    const item = (uri: string) => JSON.stringify({ uri, pubstatus: 'usable', body_text: QUARRY });
    const folder = scratch({
      'all.ninjs': `${item('urn:a')}\n{"no": "uri"}\n{"uri":\n${item('urn:b')}\n`,
    });
    const path = join(folder, 'all.ninjs');
    expect(await imported(folder)).toMatchObject([
      { where: `${path}:1`, fallbackId: 'urn:a' },
      { where: `${path}:2`, problem: expect.stringContaining('it has no “uri”') },
      { where: `${path}:3`, problem: expect.stringContaining('is cut off') },
    ]);
  });

  test('is not taken for the metadata beside a text', async () => {
    const folder = scratch({ 'a.txt': QUARRY, 'a.json': '{"publisher":"Hill Gazette"}' });
    expect((await built(folder)).entries).toMatchObject([{ publisher: 'Hill Gazette' }]);
  });
});
