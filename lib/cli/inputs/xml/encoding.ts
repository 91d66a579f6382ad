import { decodeWindows1252 } from '../../windows-1252';

/** From these bytes a document's encoding is told. */
const JUDGED_BYTES = 16 * 2 ** 20;
const HEAD_BYTES = 1024;

/**
 * The encoding of an XML document (XML 1.0, section 4.3.3 and appendix F): that of its byte order
 * mark; UTF-8 where it reads as such; else what its declaration says; else windows-1252.
 *
 * As for pages, validity comes before the declaration. A few broken characters, as systems leave that
 * cut texts by the byte, do not make a document of UTF-8 one of another encoding.
 *
 * Cost: a pass over the first 16 MB.
 */
export async function xmlEncoding(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const utf8 = new TextDecoder('utf-8');
  let head: Uint8Array | null = null;
  let read = 0;
  let broken = 0;
  let whole = 0;
  for await (const chunk of chunks) {
    head ??= chunk.subarray(0, HEAD_BYTES);
    const marked = encodingByMark(head);
    if (marked) return marked;
    const text = utf8.decode(chunk, { stream: true });
    broken += count(text, /\ufffd/g);
    whole += count(text, /[\u0080-\ufffc]/g);
    read += chunk.length;
    if (read > JUDGED_BYTES) break;
  }
  if (broken === 0 || broken < whole) return 'utf-8';
  const declared = declaredEncoding(head ?? new Uint8Array());
  return declared && declared !== 'utf-8' ? declared : 'windows-1252';
}

/** The encoding that the first bytes of a document give away, or `null`. */
export function encodingByMark(head: Uint8Array): string | null {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Without a mark, `<?` tells (appendix F.1).
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function declaredEncoding(head: Uint8Array): string | null {
  const declaration = Buffer.from(head).toString('latin1');
  const [, label] =
    /^\s{0,100}<\?xml[^>]{0,200}\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(
      declaration,
    ) ?? [];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The text of a stream in an encoding, as it arrives; what cannot be decoded becomes U+FFFD. */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
