import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { rawText, text, type XmlElement } from '../../lib/cli/inputs/xml/element';
import { xmlItems } from '../../lib/cli/inputs/xml/read-xml';
import { rootName } from '../../lib/cli/inputs/xml/root';
import { TreeBuilder, type XmlItem } from '../../lib/cli/inputs/xml/tree-builder';
import { cpuClock } from '../fixtures/cpu-time';
import { QUARRY } from './articles';
import { built } from './imported';
import { scratch } from './scratch';

const isItem = (name: string) => name === 'item';

/** The items of a document, given to the parser in pieces of this size. */
function itemsOf(document: string, size = document.length): XmlItem[] {
  const builder = new TreeBuilder(isItem, 'items');
  for (let at = 0; at < document.length; at += size) builder.write(document.slice(at, at + size));
  builder.end();
  return builder.items;
}

const problems = (items: XmlItem[]) => items.map(({ line, problem }) => [line, problem]);

async function read(content: string | Uint8Array): Promise<XmlItem[]> {
  const path = join(scratch({ 'a.xml': content }), 'a.xml');
  const items: XmlItem[] = [];
  for await (const item of xmlItems({ path, name: 'a.xml' }, isItem)) items.push(item);
  return items;
}

const item = (body: string) => `<item><title>T</title><description>${body}</description></item>`;
const wordy = (body: string) => item(`&lt;p&gt;${QUARRY.replaceAll('\n\n', '&lt;p&gt;')} ${body}`);

describe('entities', () => {
  test('of a document’s own are not expanded, however they multiply', async () => {
    const laughs = Array.from(
      { length: 40 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs.join('\n')}]><rss><channel>${wordy('&l40; end')}</channel></rss>`;
    const spent = cpuClock();
    const [only] = await read(bomb);
    expect(text(only?.element)).toMatch(/&l40; end$/);
    const { entries } = await built(scratch({ 'bomb.xml': bomb }));
    expect(entries).toHaveLength(1);
    expect(spent()).toBeLessThan(5_000);
  });

  describe('from outside', () => {
    const server = createServer((_, response) => {
      asked++;
      response.end('fetched');
    });
    let asked = 0;
    afterEach(() => server.close());

    test('are not fetched, nor are document types and schemas', async () => {
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const folder = scratch({ 'secret.txt': 'secret' });
      const [only] = await read(
        `<!DOCTYPE rss SYSTEM "${host}/rss.dtd" [<!ENTITY % all SYSTEM "${host}/all.ent"> %all; <!ENTITY web SYSTEM "${host}/web"><!ENTITY own SYSTEM "file://${folder}/secret.txt">]><rss xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${host} ${host}/a.xsd">${item(`&web; &own; <xi:include href="file://${folder}/secret.txt" parse="text"/>`)}</rss>`,
      );
      expect(text(only?.element)).toBe('T&web; &own;');
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(asked).toBe(0);
    });
  });

  test.each([
    ['those of XML', '&lt;b&gt; &amp; &quot;&apos;', `<b> & "'`],
    ['numbers', '&#233;&#x4e1c;', 'é东'],
    ['a bare ampersand', 'Dr & Dr, R&D', 'Dr & Dr, R&D'],
    ['one that XML does not know', '&nbsp;', '&nbsp;'],
    ['a section that is not parsed', '<![CDATA[<b> &amp; ]] ]>]]>', '<b> &amp; ]] ]>'],
    ['a comment', 'a<!-- b -->c', 'ac'],
  ])('%s: %s', (_, written, meant) => {
    const [only] = itemsOf(`<rss><item>${written}</item></rss>`);
    expect(rawText(only?.element)).toBe(meant);
  });
});

describe('a document in which something is wrong', () => {
  test('loses the item that is not closed, and no other', () => {
    expect(
      problems(itemsOf('<r>\n<item>a</item>\n<item>b<item>c</item>\n<item>d</item>\n</r>')),
    ).toEqual([
      [2, undefined],
      [3, 'is not closed'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(problems(itemsOf('<r>\n<item><p><b>a</p></item>\n<item>b</item></r>'))).toEqual([
      [2, 'is not well-formed: <b> is not closed'],
      [3, undefined],
    ]);
  });

  test('that is cut off gives the items before', () => {
    const whole = `<r>\n${item('a')}\n${item('b')}</r>`;
    expect(problems(itemsOf(whole.slice(0, -30)))).toEqual([
      [2, undefined],
      [3, 'is cut off: the file ends in the middle of it'],
    ]);
    expect(problems(itemsOf(`<r>\n${item('a')}`.slice(0, -1)))).toEqual([
      [2, 'is cut off: the file ends in the middle of it'],
    ]);
    expect(problems(itemsOf('<r>\n<x>'))).toEqual([[2, 'is cut off: <r> is not closed']]);
  });

  test.each([
    ['words', 'no markup at all'],
    ['nothing', ''],
  ])('that holds %s is not XML', (_, document) => {
    expect(problems(itemsOf(document))).toEqual([[1, 'is not XML']]);
  });

  test('is told by file and line by the command', async () => {
    const folder = scratch({
      'feed.xml': `<rss>\n<channel>\n<item><description>${QUARRY}</item>\n${wordy('')}\n</channel></rss>`,
    });
    const { code, stdout, stderr } = await built(folder);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${join(folder, 'feed.xml')}:3: is not well-formed: <description> is not closed\n`,
    );
    expect(stdout).toContain('1 article, ');
    expect(stdout).toContain('; 1 reported as wrong');
  });

  test('is given up when it is nested without end', async () => {
    const [only] = await read(`<rss><item>${'<a>'.repeat(100_000)}`);
    expect(only?.problem).toBe('is nested too deeply');
  });

  test('costs no more memory for an item without end', () => {
    const builder = new TreeBuilder(isItem, 'items');
    builder.write('<rss><item>');
    const text = `${'words and '.repeat(100_000)}<b/>`;
    for (let i = 0; i < 60; i++) builder.write(text);
    builder.write('</item><item>fine</item></rss>');
    builder.end();
    expect(builder.items).toMatchObject([
      { problem: expect.stringContaining('is too large') },
      { element: { children: ['fine'] } },
    ]);
  });

  test('is given up at a section without end', () => {
    const builder = new TreeBuilder(isItem, 'items');
    builder.write('<rss><item><![CDATA[');
    const text = 'x'.repeat(8 * 2 ** 20);
    expect(() => {
      for (let i = 0; i < 12; i++) builder.write(text);
    }).toThrow('without an end');
  });

  test('with a hundred thousand namespaces takes no time', () => {
    const bound = Array.from({ length: 100_000 }, (_, i) => `xmlns:a${i}="urn:${i}"`).join(' ');
    const spent = cpuClock();
    expect(
      itemsOf(`<rss ${bound}>${'<item xmlns:b="urn:b">x</item>'.repeat(20_000)}</rss>`),
    ).toHaveLength(20_000);
    expect(spent()).toBeLessThan(5_000);
  });

  test('with a hundred thousand attributes takes no time', () => {
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ');
    const spent = cpuClock();
    expect(itemsOf(`<rss><item ${attributes}>x</item></rss>`)).toHaveLength(1);
    expect(spent()).toBeLessThan(5_000);
  });
});

test('items do not depend on how the document is cut into chunks', () => {
  const document = `<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "b">]>\n<r xmlns:x="http://purl.org/dc/elements/1.1/">\n<item a="1 &amp; 2">&amp;&#233; <x:creator>A<![CDATA[<b>]]></x:creator></item>\n<!-- <item> -->\n<item><p>open</item><item/>\n</r>`;
  const plain = (items: XmlItem[]) =>
    items.map(it => ({ ...it, element: it.element && flat(it.element) }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), size => {
      expect(plain(itemsOf(document, size))).toEqual(plain(itemsOf(document)));
    }),
  );
});

/** An element with its pieces of text joined. */
function flat(of: XmlElement): unknown {
  const children = of.children.map(child => (typeof child === 'string' ? child : flat(child)));
  return [
    of.name,
    [...of.attributes],
    children.every(it => typeof it === 'string') ? children.join('') : rawText(of),
  ];
}

test('no document makes the reader throw', () => {
  const piece = fc.constantFrom(
    '<item>',
    '</item>',
    '<r>',
    '</r>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    ';',
    '<',
    '>',
    '"',
    '=',
    '<!DOCTYPE',
    '[',
    ']',
    '<?',
    '?>',
    'a',
    ' ',
    'xmlns=',
    "'",
    '/',
    '\n',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      for (const it of itemsOf(pieces.join(''), 7)) expect(it.line).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

describe('the first element of a document', () => {
  test.each([
    ['<rss version="2.0">', 'rss'],
    [
      '\ufeff \n<?xml version="1.0"?>\n<!-- <feed> --><?x y?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      'rdf:RDF',
    ],
    ['<!DOCTYPE rss [<!ENTITY a "<b>">\n]>\n<rss>', 'rss'],
    ['<!DOCTYPE rss SYSTEM "a.dtd"><rss>', 'rss'],
    ["<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", 'atom:feed'],
    ['<feed xmlns="HTTP://www.w3.org/2005/Atom/">', 'atom:feed'],
    ['<feed xmlns="https://elsewhere.example/">', '{https://elsewhere.example/}:feed'],
    ['<html>', 'html'],
    ['{"a": 1}', null],
    ['<!-- never ends', null],
    ['', null],
  ])('of %j is %j', (head, name) => {
    expect(rootName(head)).toBe(name);
  });
});
