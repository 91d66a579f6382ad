import type { Block } from './blocks';
import { prose } from './prose';

/** The heading above what readers wrote, with or without their number; nothing else in the line. */
const HEADING =
  /^(?:\(?\d{1,6}\)? ?)?(?:i )?(?:comments?|responses|kommentare?|leserkommentare|commentaires?|comentários?|comentarios?|commenti(?: dei lettori)?|reacties|kommentarer?|kommentit|komentarze|komentáře|комментарии|коментарі|التعليقات|تعليقات|评论|評論|コメント|댓글)(?: ?\(?\d{1,6}\)?)?:?$/iu;

/**
 * Prose, see `proseWeight`, that an article has before its comments; the shortest of the evaluation has 64
 * words. At 20: no change; at 80: F1 0.9737 for 0.9761 (`npm run eval -- thresholds MIN_BEFORE`).
 */
const MIN_BEFORE = 40;
/**
 * Elements around the heading that hold nothing after it. At 2: F1 0.9760 for 0.9761; at 8: no change
 * (`npm run eval -- thresholds LEVELS`).
 */
const LEVELS = 4;

/**
 * The blocks of readers' comments that no class name tells, from their heading to the end of the
 * element around it; `null` where there is no such heading below the article's. Linear.
 */
export function commentSection(
  blocks: readonly Block[],
  headline: Block | undefined,
): { first: number; last: number } | null {
  let before = 0;
  for (const block of blocks.slice((headline?.index ?? 0) + 1)) {
    before += prose(block);
    if (before < MIN_BEFORE || block.text.length > 40 || block.linked > 0) continue;
    if (!HEADING.test(block.text)) continue;
    let frame = block.frame;
    for (let up = 0; up < LEVELS && frame.parent && frame.last <= block.index + 1; up++) {
      frame = frame.parent;
    }
    if (frame.last > block.index + 1) return { first: block.index, last: frame.last };
  }
  return null;
}
