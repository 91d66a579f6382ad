import type { Match } from './label/types';
import { type AlignedPassage, alignTexts } from './match/align-texts';
import type { Span } from './match/types';
import { countWords } from './page/words';

/**
 * `same` on both sides; `changed` into other words; `added` on the page; `left-out` of the source;
 * `altered`: a name or number that the source does not have; `between`: blanks and punctuation.
 */
export type PieceKind = 'same' | 'changed' | 'added' | 'left-out' | 'altered' | 'between';

export interface Piece {
  kind: PieceKind;
  text: string;
}

/** A stretch of the page beside a stretch of the source, in page order. */
export type Row =
  | {
      kind: 'passage';
      /** Where on the page, in UTF-16 units. */
      at: Span;
      page: Piece[];
      /** `null` where the source's text is not kept. */
      source: Piece[] | null;
    }
  | { kind: 'page-only' | 'source-only'; text: string; words: number };

export interface SideBySide {
  /** Whether the source's text is kept on this machine. */
  kept: boolean;
  rows: Row[];
}

/**
 * A page beside one of its sources: word by word where the source's text is kept, else as far as its
 * fingerprints tell, which is what matches on the page and what they do not know.
 *
 * @param text of the page's article, which the match's offsets are of.
 * @param source text of the source; `null` where it is not kept.
 */
export function sideBySide(text: string, match: Match, source: string | null): SideBySide {
  if (source === null) return { kept: false, rows: skeleton(text, match) };
  return { kept: true, rows: aligned(text, source) };
}

function skeleton(text: string, { passages, altered }: Match): Row[] {
  const rows: Row[] = [];
  let done = 0;
  for (const passage of passages) {
    const at = { start: passage.start, end: behindPunctuation(text, passage.end) };
    rows.push(...stretch('page-only', text.slice(done, at.start)));
    const inside = altered.filter(({ start, end }) => start >= at.start && end <= at.end);
    rows.push({ kind: 'passage', at, page: cut(text, at, inside), source: null });
    done = at.end;
  }
  return [...rows, ...stretch('page-only', text.slice(done))];
}

/** A passage with its altered words apart. */
function cut(text: string, { start, end }: Span, altered: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  for (const one of altered) {
    if (one.start < done) continue;
    pieces.push({ kind: 'same', text: text.slice(done, one.start) });
    pieces.push({ kind: 'altered', text: text.slice(one.start, one.end) });
    done = one.end;
  }
  pieces.push({ kind: 'same', text: text.slice(done, end) });
  return pieces.filter(piece => piece.text !== '');
}

function aligned(text: string, source: string): Row[] {
  const passages = alignTexts(text, source);
  const starts = passages.map(passage => passage.source.start).sort((a, b) => a - b);
  /** What the source has from one place to where the next passage of it begins. */
  const unusedFrom = (place: number) =>
    source.slice(place, starts.find(start => start >= place) ?? source.length);
  const rows = stretch('source-only', unusedFrom(0));
  let done = 0;
  for (const passage of passages) {
    const at = {
      start: Math.max(done, passage.page.start),
      end: behindPunctuation(text, passage.page.end),
    };
    const end = behindPunctuation(source, passage.source.end);
    rows.push(...stretch('page-only', text.slice(done, at.start)));
    rows.push({
      kind: 'passage',
      at,
      page: pieces(text, passage, 'page', at.end),
      source: pieces(source, passage, 'source', end),
    });
    rows.push(...stretch('source-only', unusedFrom(end)));
    done = at.end;
  }
  return [...rows, ...stretch('page-only', text.slice(done))];
}

const KINDS = {
  equal: 'same',
  changed: 'changed',
  inserted: 'added',
  deleted: 'left-out',
} as const;

function pieces(
  text: string,
  passage: AlignedPassage,
  side: 'page' | 'source',
  until: number,
): Piece[] {
  const found: Piece[] = [];
  let done = passage[side].start;
  for (const run of passage.runs) {
    const { start, end } = run[side];
    if (end <= start || start < done) continue;
    if (start > done) found.push({ kind: 'between', text: text.slice(done, start) });
    found.push({ kind: KINDS[run.kind], text: text.slice(start, end) });
    done = end;
  }
  if (until > done) found.push({ kind: 'between', text: text.slice(done, until) });
  return found;
}

/** What only one side has; nothing where that is no more than white space and punctuation. */
function stretch(kind: 'page-only' | 'source-only', text: string): Row[] {
  const words = countWords(text);
  return words === 0 ? [] : [{ kind, text: text.trim(), words }];
}

/** A passage ends with a word; the full stop and the quotation mark behind it belong to it. */
function behindPunctuation(text: string, end: number): number {
  const behind = /[^\s\p{L}\p{N}]{0,4}/uy;
  behind.lastIndex = end;
  return end + (behind.exec(text)?.[0].length ?? 0);
}
