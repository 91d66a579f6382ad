import { factFilter } from '../match/fact-filter';
import { factHashes } from '../match/facts';
import { fingerprint } from '../match/fingerprint';
import { shingle } from '../match/shingles';
import { stemHashes } from '../match/stem-hashes';
import { tellingWords } from '../match/word-table';
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
  const { tokens } = shingles;
  const hasStems = !without.includes('rewrites');
  const hasFacts = !without.includes('facts');
  const words = hasStems || hasFacts ? tellingWords(text, tokens) : undefined;
  const stems = hasStems ? stemHashes(text, tokens, words) : NO_STEMS;
  return {
    ...fingerprint(shingles, window),
    tokens: tokens.length,
    stems: stems.hashes,
    stemTokens: stems.tokens,
    filter: hasFacts ? factFilter(factHashes(text, tokens, words)) : NO_FILTER,
  };
}
