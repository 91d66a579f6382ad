import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rawText, type XmlElement } from '../../lib/cli/inputs/xml/element';
import { type XmlItem, xmlItems } from '../../lib/cli/inputs/xml/read-xml';
import { scratch } from './scratch';

async function read(content: Uint8Array): Promise<XmlItem[]> {
  const path = join(scratch({ 'a.xml': content }), 'a.xml');
  const items: XmlItem[] = [];
  for await (const item of xmlItems({ path, name: 'a.xml' }, name => name === 'item')) {
    items.push(item);
  }
  return items;
}

const item = (body: string) => `<item><title>T</title><description>${body}</description></item>`;

describe('the encoding of a document', () => {
  const words = 'Žluťoučký kůň, café “où”';
  const western = 'Café – “déjà vu”, naïve';
  const utf16 = (text: string, big = false) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const latin = (text: string) =>
    Buffer.from(
      text.replaceAll('–', '\x96').replaceAll('“', '\x93').replaceAll('”', '\x94'),
      'latin1',
    );
  const document = (text: string, declaration = '') => `${declaration}<rss>${item(text)}</rss>`;

  const cases: [string, Uint8Array, string][] = [
    ['UTF-8 that says nothing', Buffer.from(document(words)), words],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${document(words)}`), words],
    ['UTF-16, little end first', utf16(document(words)), words],
    ['UTF-16, big end first', utf16(document(words), true), words],
    [
      'UTF-16 without its mark',
      utf16(document(words, '<?xml version="1.0" encoding="UTF-16"?>')).subarray(2),
      words,
    ],
    [
      'Latin-1 that says so',
      latin(document(western, '<?xml version="1.0" encoding="ISO-8859-1"?>')),
      western,
    ],
    ['windows-1252 that says nothing', latin(document(western)), western],
    [
      'windows-1252 that says it is UTF-8',
      latin(document(western, '<?xml version="1.0" encoding="utf-8"?>')),
      western,
    ],
    [
      'UTF-8 that says it is Latin-1',
      Buffer.from(document(words, '<?xml version="1.0" encoding="ISO-8859-1"?>')),
      words,
    ],
    [
      'an encoding nobody knows',
      latin(document(western, '<?xml version="1.0" encoding="x-mac-klingon"?>')),
      western,
    ],
    [
      'Cyrillic by its declaration',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss><item><description>'),
        Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]),
        Buffer.from('</description></item></rss>'),
      ]),
      'Москва',
    ],
    [
      'UTF-8 with a character cut in two',
      Buffer.concat([
        Buffer.from('<rss><item><description>kůň ů'),
        Buffer.from([0xc5]),
        Buffer.from('</description></item></rss>'),
      ]),
      'kůň ů\ufffd',
    ],
  ];

  test.each(cases)('%s', async (_, bytes, meant) => {
    const [only] = await read(bytes);
    const description = only?.element?.children.at(-1) as XmlElement;
    expect(rawText(description)).toBe(meant);
  });

  test('is told behind gzip, too', async () => {
    const [only] = await read(gzipSync(latin(document(western))));
    expect(rawText(only?.element)).toContain(western);
  });
});
