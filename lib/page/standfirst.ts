import type { Block, Frame } from './blocks';
import { headingTag } from './headline';
import { Reference } from './overlap';
import { linkShare, prose } from './prose';
import type { Zone } from './zone-names';

const NAMES =
  /stand-?first|intro|lead|lede|summary|(?:^|[\s_-])dek(?:$|[\s_-])|sub-?(?:title|head|headline|line)|vorspann|excerpt|abstract|chapo|sommario|occhiello|bajada|entradilla|sumario|ingress|manchet|perex|zajawka|(?:^|[\s_-])spot(?:$|[\s_-])|deck|description|teaser|underrubrik|anrei[sß]er|chapeau|linea-?fina|bigode|linhafina/i;

const PICTURES = /picture|image|photo|foto|bild|caption|video/i;

/**
 * Blocks looked at before the body where the page shows no headline. No figure changes at 3 or 12 (`npm
 * run eval -- thresholds WITHOUT_HEADLINE`).
 */
const WITHOUT_HEADLINE = 6;
/**
 * Blocks between headline and body; beyond them something else stands in between. At 30: F1 0.9761 for
 * 0.9761; at 120: other pages taken 2 for 4 (`npm run eval -- thresholds MAX_BETWEEN`).
 */
const MAX_BETWEEN = 60;
/** At 0.4: F1 0.9763 for 0.9761; at 0.9: no change (`npm run eval -- thresholds SAME`). */
const SAME = 0.8;

/** The paragraphs between headline and body that open the article: standfirst, summary, lead. */
export function standfirst(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  body: readonly Block[],
  descriptions: readonly string[],
): Block[] {
  const end = body[0]!.index;
  const below = headline && headline.index < end ? headline.index + 1 : end - WITHOUT_HEADLINE;
  const start = Math.max(0, below, end - MAX_BETWEEN);
  const references = descriptions.map(text => new Reference(text));
  const inBody = new Set(body.map(block => block.text));
  return blocks.slice(start, end).filter(block => {
    if (block === headline || block.weight < 4 || linkShare(block) > 0.4) return false;
    if (inBody.has(block.text) || headingTag(block) === 'h1') return false;
    if (block.weight >= 6 && references.some(it => it.holds(block.text) >= SAME)) return true;
    if (named(block)) return block.weight >= 6 && zones.get(block.frame) !== 'figure';
    return zones.get(block.frame) === 'text' && headingTag(block) === '' && prose(block) >= 8;
  });
}

function named(block: Block): boolean {
  for (let frame: Frame | null = block.frame, up = 0; frame && up < 2; frame = frame.parent, up++) {
    if (PICTURES.test(frame.hints)) return false;
    if (NAMES.test(frame.hints) && frame.last - frame.first <= 3) return true;
  }
  return NAMES.test(block.inlineHints);
}
