/** The characters of bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const UPPER_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Bytes as windows-1252. Node's own decoder answers the control characters of ISO 8859-1 for quotes
 * and dashes (nodejs/node#56542, in Node 20 as well).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, char => UPPER_CONTROLS[char.charCodeAt(0) - 0x80]!);
}
