import { BitWriter } from '../../corpus/bits';
import { bytesOf } from '../../corpus/bytes';
import { rowTable } from '../../corpus/rows';
import { bySlot, heaviest } from '../../corpus/stem-index';
import type { StemWeights } from '../../match/sketch';
import { STEM_BITS } from '../../match/stems';
import type { RowSection } from './section-file';
import { type SpillFile, SpillReader } from './spill-file';

const BUFFER_BYTES = 2 ** 20;

/**
 * The data of the section `sent` into a file, out of sketches on the disk: a pass counts, a second one
 * fills (counting sort).
 *
 * Memory: 4 bytes an indexed stem, of which an article has up to 20.
 *
 * @returns the table that goes before them
 */
export function spilledStemIndex(
  sketches: RowSection,
  weights: StemWeights,
  { directoryBits, entryBits }: { directoryBits: number; entryBits: number },
  into: SpillFile,
): Uint8Array {
  const shift = STEM_BITS - directoryBits;
  const { entries, lengths } = bySlot(() => indexed(sketches, weights), shift, 2 ** directoryBits);
  const bits = new BitWriter();
  entries.forEach((value, at) => {
    bits.write(value, entryBits);
    if (at % BUFFER_BYTES === 0) into.append(bytesOf(bits.take()));
  });
  into.append(bytesOf(bits.finish()));
  return rowTable(lengths);
}

function* indexed(sketches: RowSection, weights: StemWeights): Generator<Uint16Array> {
  const reader = new SpillReader(sketches.data, BUFFER_BYTES);
  for (const length of sketches.lengths) {
    const bytes = reader.next(length * 2);
    const sketch = bytes ? new Uint16Array(new Uint8Array(bytes).buffer) : new Uint16Array();
    yield heaviest(sketch, weights);
  }
}
