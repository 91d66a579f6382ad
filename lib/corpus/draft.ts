import { DistinctHashes } from '../match/distinct-hashes';
import { factFilter, LARGEST_BYTES } from '../match/fact-filter';
import { factHashes } from '../match/facts';
import { fingerprint } from '../match/fingerprint';
import { Room } from '../match/room';
import { ShingleRoom, shingle } from '../match/shingles';
import { stemHashes } from '../match/stem-hashes';
import { tellingWords, wordRoom } from '../match/word-table';
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

/** What of a text is not kept: room for one after another. */
const shingleRoom = new ShingleRoom();
const wordRooms = new Room(wordRoom);
const facts = new DistinctHashes();
const filterRoom = new Uint8Array(LARGEST_BYTES);

/** Fingerprints a text; `null` when it is too short to be recognised (under five words). */
export function draftOf(text: string): Draft | null {
  const draft = draftInPlace(text);
  return (
    draft && {
      tokens: draft.tokens,
      hashes: draft.hashes.slice(),
      positions: draft.positions.slice(),
      stems: draft.stems.slice(),
      stemTokens: draft.stemTokens.slice(),
      filter: draft.filter.slice(),
    }
  );
}

/** The same, to be copied before the next text is read: what it lies in is used again. */
export function draftInPlace(
  text: string,
  window?: number,
  without: readonly OptionalPart[] = [],
  shingles = shingle(text, shingleRoom),
): Draft | null {
  if (shingles.hashes.length === 0) return null;
  const { tokens } = shingles;
  const hasStems = !without.includes('rewrites');
  const hasFacts = !without.includes('facts');
  const telling =
    hasStems || hasFacts ? tellingWords(text, tokens, wordRooms.take(tokens.length)) : undefined;
  const stems = hasStems ? stemHashes(text, tokens, telling) : NO_STEMS;
  const { hashes, positions } = fingerprint(shingles, window);
  return {
    tokens: tokens.length,
    hashes,
    positions,
    stems: stems.hashes,
    stemTokens: stems.tokens,
    filter: hasFacts ? factFilter(factHashes(text, tokens, telling, facts), filterRoom) : NO_FILTER,
  };
}
