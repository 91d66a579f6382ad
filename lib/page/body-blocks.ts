import type { Block, Frame, Segments } from './blocks';
import { holdsDate } from './dates';
import { headingTag } from './headline';
import { Reference } from './overlap';
import { linkShare, prose } from './prose';
import { opensAsNotice } from './rights-words';
import type { Zone } from './zone-names';

/** Words of `articleBody` below which it is a summary, not the text. */
const DECLARED_WORDS = 80;
/** Share of a block's words in `articleBody` that makes it part of the article. */
const DECLARED = 0.7;
/** Share of `articleBody` that must be found on the page before what it lacks is dropped. */
const DECLARED_COVERED = 0.85;

/** Share of the kept text that `articleBody` must have to be more than an excerpt. */
const DECLARED_SIZE = 0.6;

/** The blocks inside the body's element that are the article's. */
export function bodyBlocks(
  { blocks, frames }: Segments,
  frame: Frame,
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  declaredBody: string,
): Block[] {
  const boxes = foreignBoxes(frames, frame, blocks);
  const inside = blocks.slice(frame.first, frame.last);
  const pure = isPure(inside, zones);
  const start = headline && headline.index < frame.last ? headline.index : -1;
  let kept = inside.filter(block => {
    if (block.index <= start && before(inside, zones, start)) return false;
    if (zones.get(block.frame) !== 'text' || boxes.has(block.index)) return false;
    if (opensAsNotice(block.text) || !isText(block, frame, pure)) return false;
    return true;
  });
  // Copies for wide and narrow screens stand side by side.
  kept = kept.filter((block, i) => block.text !== kept[i - 1]?.text);
  kept = withDeclared(kept, inside, declaredBody);
  return dropLooseEnds(dropByline(kept));
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

const BOX =
  /(?:^|[\s_-])(?:info-?box|fact-?box|fakten|box|boxout|inset|expandable|accordion|disclaimer|promo|callout|embed|tweet|twitter-tweet|instagram-media|pull-?quote|quote-?box)(?:$|[\s_-])/i;

/** Share of the body's text above which an inner element is no box beside it. */
const BOX_SHARE = 0.3;

/** Indexes of blocks in boxes that stand in the article without being part of it. */
function foreignBoxes(
  frames: readonly Frame[],
  body: Frame,
  blocks: readonly Block[],
): Set<number> {
  const lengths = new Float64Array(blocks.length + 1);
  const linked = new Float64Array(blocks.length + 1);
  for (const block of blocks) {
    lengths[block.index + 1] = lengths[block.index]! + block.text.length;
    linked[block.index + 1] = linked[block.index]! + block.linked;
  }
  const length = (frame: Frame) => lengths[frame.last]! - lengths[frame.first]!;
  const whole = length(body);
  const found = new Set<number>();
  for (const frame of frames) {
    if (frame.first < body.first || frame.last > body.last || frame === body) continue;
    if (frame.first === frame.last || length(frame) > BOX_SHARE * whole || !within(frame, body))
      continue;
    const links = (linked[frame.last]! - linked[frame.first]!) / length(frame);
    const card = frame.tag === 'article' || frame.tag === 'details' || frame.tag === 'table';
    const several = frame.last - frame.first > 1;
    if ((several && links > 0.35) || (frame.tag === 'article' && card) || BOX.test(frame.hints)) {
      for (let i = frame.first; i < frame.last; i++) found.add(i);
    }
  }
  return found;
}

function within(frame: Frame, body: Frame): boolean {
  for (let at: Frame | null = frame; at; at = at.parent) if (at === body) return true;
  return false;
}

/**
 * Checks the choice against the `articleBody` that the page declares: what it holds belongs to the
 * article, and where it is the whole article, what it lacks does not.
 */
function withDeclared(kept: Block[], inside: readonly Block[], body: string): Block[] {
  if (body === '') return kept;
  const reference = new Reference(body.replace(/<[^<>]{0,500}>/g, ' '));
  if (reference.size < DECLARED_WORDS) return kept;
  const chosen = new Set(kept);
  const shares = new Map(inside.map(block => [block, reference.holds(block.text)]));
  const declared = inside.filter(
    block => shares.get(block)! >= DECLARED && (block.weight >= 5 || chosen.has(block)),
  );
  const found = declared.reduce((sum, block) => sum + block.weight, 0);
  const keptWords = kept.reduce((sum, block) => sum + block.weight, 0);
  if (found < DECLARED_COVERED * reference.size || found < DECLARED_SIZE * keptWords) {
    return inside.filter(
      block => chosen.has(block) || (shares.get(block)! >= DECLARED && block.weight >= 12),
    );
  }
  const belonging = new Set(declared);
  const from = declared[0]?.index ?? 0;
  const to = declared.at(-1)?.index ?? 0;
  return inside.filter(
    block =>
      belonging.has(block) ||
      (chosen.has(block) && headingTag(block) !== '' && block.index > from && block.index < to),
  );
}

/** A line that says who wrote the text, or for whom. */
const BYLINE = /^(?:by|von|par|por|di|door|av|af|od|przez|автор|текст|text|written by)[ :]/i;
const BYLINE_WEIGHT = 12;

/** Bylines and dates above the first paragraph: they are statements, not text. */
function dropByline(kept: Block[]): Block[] {
  const first = kept.findIndex(block => prose(block) > 0);
  return kept.filter((block, i) => {
    if (i >= first || headingTag(block) !== '' || block.weight > BYLINE_WEIGHT) return true;
    return !(block.dated || holdsDate(block.text) || BYLINE.test(block.text));
  });
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
