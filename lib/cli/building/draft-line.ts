import type { Draft } from '../../corpus/draft';
import type { Entry } from '../../corpus/types';

/** An article between the stages of a build: its facts and what its text left, and no text. */
export interface DraftLine {
  entry: Entry;
  /** Whether its record brought the id itself. */
  hasOwnId: boolean;
  guid: string | null;
  /** File and place it was read from, for messages. */
  where: string;
  draft: Draft;
  /** Hashes of all its shingles, ascending, each once: what repeats are told by. */
  shingles: Uint32Array;
}

/** Milliseconds since the year 0 have up to fifteen digits; undated articles come last. */
const DATE_DIGITS = 15;
const YEAR_ZERO = -62_167_219_200_000;
const UNDATED = '~';
/** Between a line's key and the rest, as Hadoop Streaming and `sort -k1` expect. */
const TAB = '\t';

/**
 * One line of ASCII without its end: a key, a tab and JSON. Sorted as bytes, lines come by first
 * publication, and for one date by id, so that of articles that repeat each other the earliest known
 * comes first, on every machine and in however many pieces the input was read.
 */
export function writeDraftLine(line: DraftLine): string {
  const { entry, draft } = line;
  const json = JSON.stringify({
    entry,
    ownId: line.hasOwnId,
    guid: line.guid,
    where: line.where,
    tokens: draft.tokens,
    hashes: base64(draft.hashes),
    positions: base64(differences(draft.positions)),
    stems: base64(draft.stems),
    stemTokens: base64(differences(draft.stemTokens)),
    filter: base64(draft.filter),
    shingles: base64(line.shingles),
  });
  return `${publicationKey(entry.published)} ${encodeURIComponent(wellFormed(entry.id))}${TAB}${ascii(json)}`;
}

/**
 * Reads such a line.
 *
 * @throws an `Error` that says what is wrong with it
 */
export function readDraftLine(line: string): DraftLine {
  const tab = line.indexOf(TAB);
  if (tab < 0) throw new Error('is no line of “--stage fingerprint”: it has no key');
  try {
    const json = JSON.parse(line.slice(tab + 1));
    if (typeof json.entry.id !== 'string' || !Number.isInteger(json.tokens)) throw new Error();
    return {
      entry: json.entry,
      hasOwnId: json.ownId,
      guid: json.guid,
      where: json.where,
      shingles: words(json.shingles),
      draft: {
        tokens: json.tokens,
        hashes: words(json.hashes),
        positions: sums(words(json.positions)),
        stems: halfWords(json.stems),
        stemTokens: sums(words(json.stemTokens)),
        filter: bytes(json.filter),
      },
    };
  } catch {
    throw new Error('is no whole line of “--stage fingerprint”, or one of another version');
  }
}

function publicationKey(published: string | null): string {
  const time = published === null ? Number.NaN : Date.parse(published);
  if (Number.isNaN(time)) return UNDATED;
  return String(Math.max(0, time - YEAR_ZERO)).padStart(DATE_DIGITS, '0');
}

function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '�',
  );
}

function ascii(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII
  return json.replace(/[^\x00-\x7f]/g, unit => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function base64(array: Uint8Array | Uint16Array | Uint32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function words(text: string): Uint32Array {
  const own = bytes(text);
  return new Uint32Array(own.buffer, own.byteOffset, own.length >> 2);
}

function halfWords(text: string): Uint16Array {
  const own = bytes(text);
  return new Uint16Array(own.buffer, own.byteOffset, own.length >> 1);
}

/** Ascending numbers as steps: small ones compress where lines are sent between machines. */
function differences(ascending: Uint32Array): Uint32Array {
  return ascending.map((value, at) => value - (at > 0 ? ascending[at - 1]! : 0));
}

function sums(steps: Uint32Array): Uint32Array {
  let sum = 0;
  return steps.map(step => {
    sum += step;
    return sum;
  });
}
