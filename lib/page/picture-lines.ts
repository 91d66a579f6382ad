import type { Block } from './blocks';
import { headingTag } from './headline';

/** How credits of pictures open, in the languages of the pages that were read. */
const OPENING =
  /^[([\s]{0,2}(?:quelle|source|fuente|fonte|bron|kilde|foto[s:]?|fotos|photos?|photograph|image|images|bild|bilder|bildquelle|picture|imagen|crédit|crédits|credit|credits|kuva|zdjęcie|фото|写真|图|사진|صورة|©)[\s:/.(]/i;

/**
 * Words, see `proseWeight`, of a credit and of the caption above it. No figure changes at 7 or 28 (`npm
 * run eval -- thresholds MAX_CREDIT`).
 */
const MAX_CREDIT = 14;
/** No figure changes at 23 or 90 (`npm run eval -- thresholds MAX_CAPTION`). */
const MAX_CAPTION = 45;

/** How captions close and texts do not: `(AP Photo, File)`, `(Jane Doe/AFP)`; initials sign texts too. */
const CLOSING_WORDS =
  /[([][^()[\]]{0,60}\b(?:photos?|fotos?|image|bild|courtesy|handout|via)\b[^()[\]]{0,60}[)\]]\.?$/i;
const CLOSING_PERSON =
  /[([]\p{Lu}[^()[\]/\s]{1,20} [^()[\]/]{2,40}\/ ?\p{Lu}[^()[\]/]{1,40}[)\]]\.?$/u;

/**
 * Words of a caption that closes so. Without class names these bring mean word-F1 from 0.9705 to 0.9722.
 * At 40: F1 0.9758 for 0.9761; at 160: no change (`npm run eval -- thresholds MAX_SIGNED`).
 */
const MAX_SIGNED = 80;

/**
 * Indexes of the lines under pictures that stand in no figure: credits right after a picture or video,
 * and the caption between the two.
 */
export function pictureLines(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  for (const block of blocks) {
    if (block.sinceImage === 0 && isSigned(block)) found.add(block.index);
    if (block.sinceImage > 1 || !isCredit(block)) continue;
    found.add(block.index);
    const above = blocks[block.index - 1];
    if (block.sinceImage === 1 && above && isCaption(above)) found.add(above.index);
  }
  return found;
}

function isCredit(block: Block): boolean {
  return block.weight <= MAX_CREDIT && headingTag(block) === '' && OPENING.test(block.text);
}

function isSigned(block: Block): boolean {
  if (block.weight > MAX_SIGNED || headingTag(block) !== '') return false;
  const end = block.text.slice(-140);
  return CLOSING_WORDS.test(end) || CLOSING_PERSON.test(end);
}

function isCaption(block: Block): boolean {
  return block.weight <= MAX_CAPTION && block.frame.tag !== 'p' && headingTag(block) === '';
}
