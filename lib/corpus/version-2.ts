import type { StemWeights } from '../match/sketch';
import { STEM_BITS } from '../match/stems';
import { decoded } from './byte-reader';
import { checksum } from './checksum';
import type { Corpus } from './corpus';
import { Dictionary } from './dictionary';
import {
  type FingerprintCode,
  LARGEST_MODULUS,
  LARGEST_REST_BITS,
  MOST_ENTRIES,
  SMALLEST_MODULUS,
} from './fingerprint-code';
import { FingerprintIndex } from './fingerprint-index';
import {
  entryBitsFor,
  OPTIONAL_PARTS,
  type OptionalPart,
  PARTS,
  type Part,
  stemDirectoryBits,
} from './format';
import { corrupt } from './problems';
import { readEntry, readTokens } from './read-entry';
import { Rows } from './rows';
import { readFrame, readSections, sectionOf } from './section-table';
import { PackedStemIndex } from './stem-index';
import { unpackWeights } from './stem-weights';

/** Opens a pack of version 2 (see `format`), its sections unverified. Throws a `PackError`. */
export function openVersion2(bytes: Uint8Array): Corpus {
  const { view, count } = readFrame(bytes, checksum);
  const { sections, verify } = readSections(bytes, count, checksum);
  const { window, code } = readHeader(view);
  const size = code.entries;
  const has = Object.fromEntries(
    OPTIONAL_PARTS.map(part => [part, PARTS[part].some(tag => sections.has(tag))]),
  ) as Record<OptionalPart, boolean>;
  const rows = (tag: string, count: number, unitBits = 8) => {
    const found = new Rows(sectionOf(sections, tag), unitBits);
    if (found.count !== count) throw corrupt(`its section "${tag}" has the wrong number of rows`);
    return found;
  };
  const fingerprints = new FingerprintIndex(new Rows(sectionOf(sections, 'copy'), 1), code);
  const dictionary = new Dictionary(sectionOf(sections, 'dict'));
  const meta = rows('meta', size);
  const titles = has.titles ? rows('titl', size) : null;
  const filters = has.facts ? rows('fact', size) : null;
  const rewrites = has.rewrites ? openRewrites() : NO_REWRITES;
  return {
    version: 2,
    name: decoded(sectionOf(sections, 'name')),
    size,
    window,
    modulus: code.modulus,
    has,
    lookup: (hashes, positions) => fingerprints.lookup(hashes, positions),
    tokens: at => readTokens(meta.bytes(at)),
    get stemWeights() {
      return rewrites.stemWeights;
    },
    sketch: at => rewrites.sketch(at),
    stemIndex: rewrites.stemIndex,
    factFilter: at => filters?.bytes(at) ?? null,
    verify,
    bytes: bytes.length,
    sections: partsOf(sections),
    entry(at) {
      if (!(at >= 0 && at < size)) throw new RangeError(`No entry ${at} in ${size}.`);
      const title = titles?.bytes(at);
      return readEntry(meta.bytes(at), dictionary, title?.length ? decoded(title) : null);
    },
  };

  function openRewrites(): Rewrites {
    const weights = sectionOf(sections, 'wght');
    if (weights.length !== 2 ** (STEM_BITS - 1)) throw corrupt('its weights have the wrong length');
    const sketches = rows('sket', size, 16);
    const entryBits = entryBitsFor(size);
    const directory = rows('sent', 2 ** stemDirectoryBits(entryBits), entryBits);
    let unpacked: StemWeights | null = null;
    return {
      get stemWeights() {
        unpacked ??= unpackWeights(weights);
        return unpacked;
      },
      sketch: at => sketches.halfWords(at),
      stemIndex: new PackedStemIndex(directory, entryBits),
    };
  }
}

type Rewrites = Pick<Corpus, 'stemWeights' | 'sketch' | 'stemIndex'>;

const NO_STEMS = new Uint16Array();
const NO_REWRITES: Rewrites = {
  stemWeights: new Uint8Array(2 ** STEM_BITS),
  sketch: () => NO_STEMS,
  stemIndex: { score() {} },
};

function readHeader(view: DataView): { window: number; code: FingerprintCode } {
  const window = view.getUint16(24, true);
  const code = {
    entries: view.getUint32(16, true),
    restBits: view.getUint8(26),
    modulus: view.getUint8(27),
    range: view.getUint32(28, true),
  };
  const makesSense =
    window >= 1 &&
    code.entries <= MOST_ENTRIES &&
    code.restBits <= LARGEST_REST_BITS &&
    code.modulus >= SMALLEST_MODULUS &&
    code.modulus <= LARGEST_MODULUS &&
    code.range >= 1;
  if (!makesSense) throw corrupt('its header makes no sense');
  return { window, code };
}

function partsOf(sections: ReadonlyMap<string, Uint8Array>): Corpus['sections'] {
  return (Object.keys(PARTS) as Part[])
    .filter(part => PARTS[part].some(tag => sections.has(tag)))
    .map(name => ({
      name,
      bytes: PARTS[name].reduce((sum, tag) => sum + (sections.get(tag)?.length ?? 0), 0),
    }));
}
