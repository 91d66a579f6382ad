import { factFilter } from '../match/fact-filter';
import { factHashes } from '../match/facts';
import { fingerprint } from '../match/fingerprint';
import { shingle } from '../match/shingles';
import { stemHashes } from '../match/stem-hashes';
import type { TextSigns } from './boilerplate';
import type { OptionalPart } from './format';

/** What a text leaves: enough to make a pack of, and no text. */
export interface Draft extends TextSigns {
  tokens: number;
  /** Bloom filter of its names and numbers. */
  filter: Uint8Array;
}

const NO_FILTER = new Uint8Array();
const NO_STEMS = { hashes: new Uint16Array(), tokens: new Uint32Array() };

/** Fingerprints a text; `null` when it is too short to be recognised (under five words). */
export function draftOf(
  text: string,
  window?: number,
  without: readonly OptionalPart[] = [],
  shingles = shingle(text),
): Draft | null {
  if (shingles.hashes.length === 0) return null;
  const fingerprints = fingerprint(shingles, window);
  const stems = without.includes('rewrites') ? NO_STEMS : stemHashes(text, shingles.tokens);
  return {
    hashes: new Uint32Array(fingerprints.map(({ hash }) => hash)),
    positions: new Uint32Array(fingerprints.map(({ position }) => position)),
    tokens: shingles.tokens.length,
    stems: stems.hashes,
    stemTokens: stems.tokens,
    filter: without.includes('facts') ? NO_FILTER : factFilter(factHashes(text, shingles.tokens)),
  };
}
