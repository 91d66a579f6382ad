import type { Entry } from '../../corpus/types';

/**
 * A key of ASCII whose order is that of entries in a pack (`compareEntries`): publisher, date and id,
 * by UTF-16 unit.
 */
export function packKey({ publisher, published, id }: Entry): string {
  // "!" is before every digit: what ends first comes first.
  return [publisher ?? '', published ?? '', id].map(inHex).join('!');
}

function inHex(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at += 1) {
    hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  }
  return hex;
}
