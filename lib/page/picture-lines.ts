import type { Block } from './blocks';
import { headingTag } from './headline';

/** How credits of pictures open, in the languages of the pages that were read. */
const OPENING =
  /^[([\s]{0,2}(?:quelle|source|fuente|fonte|bron|kilde|foto[s:]?|fotos|photos?|photograph|image|images|bild|bilder|bildquelle|picture|imagen|crédit|crédits|credit|credits|kuva|zdjęcie|фото|写真|图|사진|صورة|©)[\s:/.(]/i;

/** Words, see `proseWeight`, of a credit and of the caption above it. */
const MAX_CREDIT = 14;
const MAX_CAPTION = 45;

/**
 * Indexes of the lines under pictures that stand in no figure: credits right after a picture or video,
 * and the caption between the two.
 */
export function pictureLines(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  for (const block of blocks) {
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

function isCaption(block: Block): boolean {
  return block.weight <= MAX_CAPTION && block.frame.tag !== 'p' && headingTag(block) === '';
}
