import type { Block, Frame } from './blocks';
import { namesContributors } from './contributors';
import { headingTag } from './headline';
import { linkShare } from './prose';

// Set on the places where a line was put after a picture in 93 real pages: in a box with it, in one
// paragraph with it, in the paragraph after it.

/**
 * Words, see `proseWeight`, of a caption. At 13: F1 0.9756 for 0.9761; at 50: F1 0.9765 for 0.9761 (`npm
 * run eval -- thresholds MAX_WEIGHT`).
 */
const MAX_WEIGHT = 25;
/**
 * Blocks of a box that holds a picture with caption and credit. No figure changes at 1 or 4 (`npm run eval
 * -- thresholds MAX_BOX`).
 */
const MAX_BOX = 2;
/**
 * Elements around a picture that are looked at. No figure changes at 2 or 6 (`npm run eval -- thresholds
 * LEVELS`).
 */
const LEVELS = 3;

/** A credit in brackets closes texts too. */
const BRACKETED = /^[(（[［【].{0,200}[)）\]］】][.。]?$/u;
const SENTENCE = /[.!?…。！？؟]["'”’»«›‹)\]」』]{0,4}$/u;
/** A sentence and what follows it, as in `… he said. (dpa)`. */
const SENTENCE_AND_MORE = /[.!?…]["'”’»«›‹)]{0,3} |[。！？]./u;

/**
 * Indexes of short lines right after pictures that are captions though no figure says so: picture and
 * line share a box, or the line stands by itself and is no sentence. A credit in brackets, or a line
 * that says who contributed, belongs to the text unless it shares the box. Linear.
 */
export function bareCaptions(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  for (const block of blocks) {
    const around = block.imageFrame;
    if (around === null || block.sinceImage !== 0 || !isShort(block) || isFigure(around)) continue;
    const box = around === block.frame ? null : boxOf(blocks, block, around);
    if (box) for (let i = box.first; i < box.last; i++) found.add(i);
    else if (standsAlone(block, around)) found.add(block.index);
  }
  return found;
}

function isShort(block: Block): boolean {
  if (block.weight > MAX_WEIGHT || block.dated) return false;
  return headingTag(block) === '' && linkShare(block) <= 0.5;
}

/** A figure holds its own caption: what follows it is text. */
function isFigure(around: Frame): boolean {
  for (let frame: Frame | null = around, up = 0; frame && up < LEVELS; frame = frame.parent, up++) {
    if (frame.tag === 'figure') return true;
  }
  return false;
}

/** The element that holds the picture, this line after it and at most a credit. */
function boxOf(blocks: readonly Block[], block: Block, around: Frame): Frame | null {
  for (let frame: Frame | null = around, up = 0; frame && up < LEVELS; frame = frame.parent, up++) {
    if (frame.last - frame.first > MAX_BOX) return null;
    if (frame.first > block.index || block.index >= frame.last) continue;
    const only = frame.first === block.index;
    return only && blocks.slice(frame.first, frame.last).every(isShort) ? frame : null;
  }
  return null;
}

/** Whether a line in the picture's own paragraph, or after a picture that stands apart, is no text. */
function standsAlone(block: Block, around: Frame): boolean {
  if (SENTENCE.test(block.text)) return false;
  if (around === block.frame) return true;
  if (around.first !== around.last && around !== block.frame.parent) return false;
  if (SENTENCE_AND_MORE.test(block.text)) return false;
  return !BRACKETED.test(block.text) && !namesContributors(block.text);
}
