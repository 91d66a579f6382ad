/** Named fields of a WARC record or an HTTP response; names in small letters, the first of each. */
export type Headers = ReadonlyMap<string, string>;

/**
 * Fields written one a line, `Name: value`; a line that begins with a blank continues the one before
 * (ISO 28500, section 4; RFC 9112, section 5).
 */
export function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (last !== '') headers.set(last, `${headers.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    last = headers.has(name) ? '' : name;
    if (last !== '') headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
