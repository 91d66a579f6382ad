import type { Span } from '../../lib/match/types';

/** A stretch of the page as the strip draws it: a passage to go to, or what lies between (`null`). */
export interface StripPiece {
  /** Share of the page, 0–1. */
  share: number;
  passage: Span | null;
}

/**
 * Two passages closer than this share of the page are drawn and counted as one: at the popup's width it
 * is one and a half pixels, which nobody sees as a gap, and it bounds the number of buttons.
 */
const SMALLEST_GAP = 1 / 240;

/**
 * The page in reading order, as pieces whose shares add up to 1. Passages come sorted, as in a match;
 * what reaches past `length` (UTF-16 units of the whole text) is cut off.
 */
export function stripPieces(passages: readonly Span[], length: number): StripPiece[] {
  if (length <= 0) return [];
  const pieces: StripPiece[] = [];
  let drawn = 0;
  for (const { start, end } of joined(passages, length)) {
    if (start > drawn) pieces.push({ share: (start - drawn) / length, passage: null });
    pieces.push({ share: (end - start) / length, passage: { start, end } });
    drawn = end;
  }
  if (drawn < length) pieces.push({ share: (length - drawn) / length, passage: null });
  return pieces;
}

function joined(passages: readonly Span[], length: number): Span[] {
  const spans: Span[] = [];
  for (const passage of passages) {
    const last = spans.at(-1);
    const start = Math.max(passage.start, last?.end ?? 0);
    const end = Math.min(passage.end, length);
    if (end <= start) continue;
    if (last && start - last.end < length * SMALLEST_GAP) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
