import { draftInPlace } from '../../corpus/draft';
import type { OptionalPart } from '../../corpus/format';
import { ShingleRoom, shingle } from '../../match/shingles';
import { type Refusal, whyNot } from '../articles';
import { distinct } from '../distinct';
import { toEntry } from '../entry';
import type { InputRecord } from '../inputs/importer';
import { readRecord } from '../reading';
import { type DraftLine, writeDraftLine } from './draft-line';

/** A record's draft line, or why it has none. */
export type Fingerprinted = { line: string } | Refusal;

/** The map of a build: each record for itself, with nothing known of the others. */
export function fingerprintRecord(
  input: InputRecord,
  without: readonly OptionalPart[] = [],
): Fingerprinted {
  try {
    const line = draftLine(input, without);
    return 'draft' in line ? { line: writeDraftLine(line) } : line;
  } catch (error) {
    // One record that Whence stumbles over must not cost the others their place.
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}

/** For the shingles of one record after another: a line has all that is kept of them. */
const room = new ShingleRoom();

function draftLine(input: InputRecord, without: readonly OptionalPart[]): DraftLine | Refusal {
  const { record, fallbackId, guid = null, where } = input;
  const reading = readRecord(record);
  const text = reading.article?.text ?? '';
  const shingles = shingle(text, room);
  const draft = draftInPlace(text, undefined, without, shingles);
  if (!draft) return whyNot(input, reading);
  const entry = toEntry('', record, reading);
  return {
    entry: { ...entry, id: record.id ?? entry.url ?? fallbackId },
    hasOwnId: record.id !== undefined,
    guid,
    where,
    draft,
    shingles: distinct(shingles.hashes),
  };
}
