import sniffEncoding from 'html-encoding-sniffer';
import { InputError } from './exit-codes';

/**
 * More than this share of unreadable or control characters is no text in any encoding. Binary files
 * (images, archives, fonts) measure 0.1 and more, text in the wrong encoding stays under 0.02:
 * a text's letters are not control characters whatever table they are read with.
 */
const MAX_UNREADABLE_SHARE = 0.05;
/** Enough to tell, and cheap on a large file. */
const JUDGED_CHARACTERS = 20_000;

/**
 * Bytes of a page or text as a string: by its byte order mark, else by the encoding its `<meta>`
 * declares, else as UTF-8 when it is valid UTF-8, else as windows-1252 (as browsers do).
 *
 * @throws InputError when the bytes are not text
 */
export function decode(bytes: Uint8Array): string {
  const text = decoderFor(bytes).decode(bytes);
  if (unreadableShare(text) > MAX_UNREADABLE_SHARE) {
    throw new InputError(
      `is not text${looksLike(bytes)}: Whence reads HTML, plain text and JSON Lines`,
    );
  }
  return text;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const defaultEncoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
  try {
    return new TextDecoder(sniffEncoding(bytes, { defaultEncoding }));
  } catch {
    // The sniffer stumbles over a cut-off `charset=`; TextDecoder does not know every name.
    return new TextDecoder(defaultEncoding);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unreadableShare(text: string): number {
  const length = Math.min(text.length, JUDGED_CHARACTERS);
  let unreadable = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const space = unit >= 0x09 && unit <= 0x0d;
    if ((unit < 0x20 && !space) || unit === 0x7f || unit === 0xfffd) unreadable++;
  }
  return length === 0 ? 0 : unreadable / length;
}

const SIGNATURES: [string, string][] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u001f\u008b', 'a gzip archive'],
  ['WHNC', 'a corpus pack'],
];

function looksLike(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  return known ? ` but ${known[1]}` : '';
}
