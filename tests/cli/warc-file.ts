/** Parts of WARC files (ISO 28500), written for tests. */

/** A record with these fields beside its type and length. */
export function record(
  type: string,
  fields: Record<string, string>,
  block: Uint8Array | string,
): Buffer {
  const bytes = Buffer.from(block);
  const named = Object.entries({
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:6a1c1d4e-0000-4000-8000-000000000000>',
    'WARC-Date': '2024-06-01T12:00:00Z',
    'Content-Length': String(bytes.length),
    ...fields,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${named.join('')}\r\n`),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
}

/** A response record of a page. */
export function response(
  url: string,
  body: Uint8Array | string,
  headers: Record<string, string> = {},
  status = '200 OK',
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const block = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${fields.join('')}\r\n`),
    Buffer.from(body),
  ]);
  return record(
    'response',
    { 'WARC-Target-URI': url, 'Content-Type': 'application/http; msgtype=response' },
    block,
  );
}

/** A body sent in chunks of this size (RFC 9112, section 7.1). */
export function chunked(body: Uint8Array | string, size = 100): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
