/** Whether bytes begin as gzip does (RFC 1952, section 2.3.1, method deflate). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Bytes that come out for each that went in. Deflate reaches 1,030 on a run of one letter; repetitive
 * markup of feeds and log files stays under 100, text under 10.
 */
const MAX_GROWTH = 250;
/** Small files may hold a run of blanks. */
const JUDGED_BYTES = 16 * 2 ** 20;

/** Whether compressed data is made to fill memory and disks rather than to be read. */
export function tooDense(bytesIn: number, bytesOut: number): boolean {
  return bytesOut > JUDGED_BYTES && bytesOut > bytesIn * MAX_GROWTH;
}
