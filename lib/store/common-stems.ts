import type { CommonStems } from '../corpus/stem-weights';
import { unpackWeights } from '../corpus/stem-weights';

/**
 * What is common in the languages of `public/common-stems.bin`. The file is made by `npm run corpus`:
 * for each language its two-letter code, the length of what follows (Uint32, little-endian), and the
 * weights of its stems as in a pack's `wght`, deflated.
 *
 * Cost: about 2 ms a language, on the first question about it.
 */
export async function readCommonStems(
  file: ArrayBuffer,
  languages: ReadonlySet<string>,
): Promise<CommonStems> {
  const known = new Map<string, Float64Array>();
  const view = new DataView(file);
  for (let at = 0; at < file.byteLength; ) {
    const language = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1));
    const length = view.getUint32(at + 2, true);
    if (languages.has(language)) {
      known.set(language, sharesOf(await inflated(new Uint8Array(file, at + 6, length))));
    }
    at += 6 + length;
  }
  return language => known.get(language) ?? null;
}

/** A weight is −log2 of a share; the largest stands for stems of no common word. */
function sharesOf(packed: Uint8Array): Float64Array {
  return Float64Array.from(unpackWeights(packed), weight =>
    weight === UNKNOWN_WEIGHT ? 0 : 2 ** -weight,
  );
}

/** As a share of the file's: none of its words is as rare. */
export const UNKNOWN_WEIGHT = 15;

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
