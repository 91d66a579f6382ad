import type { Block, Frame } from './blocks';
import { cap, MAX_LINE, MAX_LINES } from './limits';
import type { Line, Place } from './types';
import type { Zone } from './zone-names';

const NOTICE =
  /[©℗]|\(c\)|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|alle rettigheder|alle rettigheter|все права|版权|版權|無断転載|무단|جميع الحقوق/i;

/** First version: lead, body tail, captions, notices. */
export function linesOf(
  blocks: readonly Block[],
  article: readonly Block[],
  zones: Map<Frame, Zone>,
): Line[] {
  const lines: Line[] = [];
  const add = (text: string, place: Place) => {
    for (const line of text.split('\n'))
      if (lines.length < MAX_LINES && line.trim() !== '')
        lines.push({ text: cap(line, MAX_LINE), place });
  };
  const chosen = new Set(article);
  const first = article[0]?.index ?? 0;
  const last = article.at(-1)?.index ?? 0;
  for (const block of blocks) {
    const zone = zones.get(block.frame);
    if (chosen.has(block)) {
      const rank = article.indexOf(block);
      if (NOTICE.test(block.text)) add(block.text, 'notice');
      else if (rank < 3) add(block.text, 'lead');
      else if (rank >= article.length - 8) add(block.text, 'tail');
    } else if (NOTICE.test(block.text) && block.text.length < 1000)
      add(block.text, zone === 'footer' || block.index > last + 20 ? 'footer' : 'notice');
    else if (zone === 'figure') add(block.text, 'caption');
    else if (zone === 'meta' && block.index < first) add(block.text, 'byline');
  }
  return lines;
}
