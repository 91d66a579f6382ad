import sniffEncoding from 'html-encoding-sniffer';
import { InputError } from './exit-codes';
import { decodeWindows1252 } from './windows-1252';

const WINDOWS_1252 = 'windows-1252';

/**
 * More than this share of unreadable or control characters is no text in any encoding. Binary files
 * (images, archives, fonts) measure 0.1 and more, text in the wrong encoding stays under 0.02:
 * a text's letters are not control characters whatever table they are read with.
 */
const MAX_UNREADABLE_SHARE = 0.05;
/** Enough to tell, and cheap on a large file. */
const JUDGED_CHARACTERS = 20_000;

/**
 * Bytes of a page or text as a string: as UTF-8 when they are valid UTF-8, else by their byte order
 * mark, the encoding that HTTP or a `<meta>` declares, else as windows-1252 (as browsers do).
 *
 * Validity comes before the declaration: pages are often stored as UTF-8 by whoever fetched them, with
 * the old declaration inside, and text in another encoding is next to never valid UTF-8 by accident.
 *
 * @param charset what HTTP says of the encoding
 * @throws InputError when the bytes are not text
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const text = asUtf8(bytes) ?? asDeclared(bytes, charset);
  if (unreadableShare(text) > MAX_UNREADABLE_SHARE) {
    throw new InputError(
      `is not text${looksLike(bytes)}: whence build --help says what can be read`,
    );
  }
  return text;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asDeclared(bytes: Uint8Array, charset: string | undefined): string {
  const encoding = declared(bytes, charset);
  return encoding === WINDOWS_1252
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

function declared(bytes: Uint8Array, charset: string | undefined): string {
  const options = {
    defaultEncoding: WINDOWS_1252,
    ...(charset ? { transportLayerEncodingLabel: charset } : {}),
  };
  try {
    return new TextDecoder(sniffEncoding(bytes, options)).encoding;
  } catch {
    // The sniffer stumbles over a cut-off `charset=`; TextDecoder does not know every name.
    return WINDOWS_1252;
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
