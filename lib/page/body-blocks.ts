import type { Block, Frame, Segments } from './blocks';
import { foreignBoxes } from './boxes';
import { holdsDate } from './dates';
import { checkDeclared } from './declared-body';
import { headingTag } from './headline';
import { linkShare, prose } from './prose';
import { withoutRepeats } from './repeats';
import { opensAsNotice } from './rights-words';
import type { Zone } from './zone-names';

/** The blocks inside the body's element that are the article's. */
export function bodyBlocks(
  segments: Segments,
  frame: Frame,
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  teased: ReadonlySet<number>,
  declaredBody: string,
): Block[] {
  const boxes = foreignBoxes(segments, frame);
  const inside = segments.blocks.slice(frame.first, frame.last);
  const pure = isPure(inside, zones);
  const start = headline && headline.index < frame.last ? headline.index : -1;
  let kept = inside.filter(block => {
    if (block.index <= start && before(inside, zones, start)) return false;
    if (zones.get(block.frame) !== 'text') return false;
    if (boxes.has(block.index) || teased.has(block.index)) return false;
    if (opensAsNotice(block.text) || !isText(block, frame, pure)) return false;
    return true;
  });
  // Copies for wide and narrow screens stand side by side.
  kept = kept.filter((block, i) => block.text !== kept[i - 1]?.text);
  const candidates = inside.filter(block => {
    const zone = zones.get(block.frame);
    return zone !== 'figure' && zone !== 'comments';
  });
  kept = checkDeclared(kept, candidates, declaredBody);
  return dropLooseEnds(dropByline(withoutRepeats(kept)));
}

/** Whether the article's prose follows the headline. */
function before(inside: readonly Block[], zones: Map<Frame, Zone>, headline: number): boolean {
  let above = 0;
  let below = 0;
  for (const block of inside) {
    if (zones.get(block.frame) !== 'text') continue;
    if (block.index <= headline) above += prose(block);
    else below += prose(block);
  }
  return below > above;
}

/** Whether the prose stands in `<p>`; what stands elsewhere is then less likely part of it. */
function isPure(inside: readonly Block[], zones: Map<Frame, Zone>): boolean {
  let paragraphs = 0;
  let total = 0;
  for (const block of inside) {
    if (zones.get(block.frame) !== 'text') continue;
    const weight = prose(block);
    total += weight;
    if (block.frame.tag === 'p') paragraphs += weight;
  }
  return paragraphs > 0.6 * total;
}

const TEXT_TAGS = new Set(['p', 'li', 'blockquote', 'pre', 'dd', 'dt', 'td', 'th']);

function isText(block: Block, body: Frame, pure: boolean): boolean {
  const heading = headingTag(block);
  if (heading === 'h1') return false;
  if (heading !== '') return linkShare(block) < 0.5;
  if (linkShare(block) >= 0.5) return isLinkedSentence(block);
  if (!pure || TEXT_TAGS.has(block.frame.tag) || block.frame === body) return true;
  return prose(block) >= 15;
}

/** A paragraph that happens to link much: it ends as a sentence and has words of its own. */
function isLinkedSentence(block: Block): boolean {
  return (
    block.frame.tag === 'p' &&
    block.weight >= 6 &&
    linkShare(block) < 0.75 &&
    /[.!?。]['"”’»)]{0,2}$/.test(block.text)
  );
}

/** A line that says who wrote the text, or for whom. */
const BYLINE = /^(?:by|von|par|por|di|door|av|af|od|przez|автор|текст|text|written by)[ :]/i;
/** No figure changes at 6 or 24 (`npm run eval -- thresholds BYLINE_WEIGHT`). */
const BYLINE_WEIGHT = 12;
/**
 * A line with both the date of the article and that of its last change. No figure changes at 10 or 40
 * (`npm run eval -- thresholds DATES_WEIGHT`).
 */
const DATES_WEIGHT = 20;

/** Bylines and dates above the first paragraph: they are statements, not text. */
function dropByline(kept: Block[]): Block[] {
  const first = kept.findIndex(block => prose(block) > 0);
  return kept.filter((block, i) => {
    if (i >= first || headingTag(block) !== '' || block.weight > DATES_WEIGHT) return true;
    if (block.dated || holdsDate(block.text)) return false;
    return block.weight > BYLINE_WEIGHT || !(BYLINE.test(block.text) || isNames(block));
  });
}

/** No figure changes at 2 or 8 (`npm run eval -- thresholds MAX_NAMES_WEIGHT`). */
const MAX_NAMES_WEIGHT = 4;

/** Capitalised words and nothing else, `Jane Doe, UPI`: names, or a topic; not the text either way. */
function isNames(block: Block): boolean {
  if (block.weight > MAX_NAMES_WEIGHT || /[.!?:…]["'”’»]?$/.test(block.text)) return false;
  return block.text.split(/[\s,|/–—-]+/).every(word => !/^[^\p{Lu}]/u.test(word));
}

/** Headings that nothing follows, and short leftovers after the last paragraph. */
function dropLooseEnds(kept: Block[]): Block[] {
  const blocks = kept.filter((block, i) => {
    if (headingTag(block) === '') return true;
    const next = kept[i + 1];
    return next !== undefined && next.index - block.index < 12;
  });
  while (blocks.length > 0 && headingTag(blocks.at(-1)!) !== '') blocks.pop();
  return blocks;
}
