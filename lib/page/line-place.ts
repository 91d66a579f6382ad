import type { Block, Frame } from './blocks';
import { namesContributors } from './contributors';
import { headingTag } from './headline';
import { linkShare } from './prose';
import { ABOVE_HEADLINE, type Region } from './region';
import { holdsNotice, opensAsNotice, statesRights } from './rights-words';
import { isLinkedTitle } from './teasers';
import type { Place } from './types';
import type { Zone } from './zone-names';

/**
 * Opening and closing blocks of the article that are given in full; where the opening ones are short, so
 * many words: a dateline stands behind a standfirst of several sentences, each a block of its own. No
 * figure changes at 2 or 8 (`npm run eval -- thresholds LEAD`).
 */
const LEAD = 4;
/** No figure changes at 30 or 120 (`npm run eval -- thresholds LEAD_WEIGHT`). */
const LEAD_WEIGHT = 60;
/** No figure changes at 4 or 16 (`npm run eval -- thresholds TAIL`). */
const TAIL = 8;
/**
 * Words, see `proseWeight`: a byline is shorter; so is a line that is a notice and nothing else. No figure
 * changes at 20 or 80 (`npm run eval -- thresholds BYLINE_WEIGHT`).
 */
const BYLINE_WEIGHT = 40;
/** No figure changes at 30 or 120 (`npm run eval -- thresholds NOTICE_WEIGHT`). */
const NOTICE_WEIGHT = 60;
/** No figure changes at 75 or 300 (`npm run eval -- thresholds FOOTER_WEIGHT`). */
const FOOTER_WEIGHT = 150;
/** No figure changes at 6 or 24 (`npm run eval -- thresholds SHORT_WEIGHT`). */
const SHORT_WEIGHT = 12;
/** At 2: agencies missed 4 for 5; at 6: no change (`npm run eval -- thresholds BARE_WEIGHT`). */
const BARE_WEIGHT = 3;

const CREDIT_NAMES =
  /credit|copyright|source|quelle|photo|foto|bild|caption|agency|agentur|agence|agencia|rights/i;
const BYLINE_NAMES =
  /byline|author|autor|auteur|dateline|writer|reporter|source|quelle|agency|agentur|agence|agencia|contributor|credit/i;

/** Where a block stands in the article. */
export interface InArticle {
  /** Blocks before it, and words in them, see `proseWeight`. */
  rank: number;
  before: number;
  /** Blocks in all. */
  length: number;
}

/**
 * The places of a line of the article's text: one, and both lead and tail only where the article has no
 * more than two blocks.
 */
export function placesInArticle(
  block: Block,
  text: string,
  { rank, length, before }: InArticle,
): Place[] {
  if (opensAsNotice(text)) return ['notice'];
  const places: Place[] = [];
  const closes = rank >= length - 2;
  const leads = rank < LEAD || before < LEAD_WEIGHT;
  if (leads && (!closes || rank === 0)) places.push('lead');
  if (closes || (!leads && rank >= length - TAIL)) places.push('tail');
  if (rank < LEAD && !closes && isSignature(block, text)) places.push('byline');
  if (places.length === 0 && mayCredit(block, text)) places.push('body');
  if (statesRights(text) && block.weight <= NOTICE_WEIGHT) places.push('notice');
  return places;
}

/** Between headline and standfirst, a few words that are no sentence may be a byline. */
function isSignature(block: Block, text: string): boolean {
  return block.weight <= SHORT_WEIGHT && headingTag(block) === '' && !/[.!?…:]['"”’»]?$/.test(text);
}

/** A line that begins or ends in brackets, names something before a colon, or stands by itself. */
function mayCredit(block: Block, text: string): boolean {
  if (/^[(（[【/]|[)）\]】][.。]?$/.test(text)) return true;
  if (/^.{0,25}[:：]/u.test(text) && block.weight < BYLINE_WEIGHT) return true;
  if (block.weight <= BYLINE_WEIGHT && namesContributors(text)) return true;
  return block.weight <= SHORT_WEIGHT && headingTag(block) === '' && !/[.!?…]['"”’»]?$/.test(text);
}

/** The place of a line outside the article's text; `null` when it is none of the article's. */
export function placeBeside(block: Block, text: string, zone: Zone, region: Region): Place | null {
  const { index } = block;
  const notice = holdsNotice(text);
  const inside = index >= region.start && index <= region.end;
  if (zone === 'comments') return null;
  if (zone === 'aside' && inside && index < region.first && isNamedByline(block)) return 'byline';
  if (zone === 'aside' && inside && index < region.last && isCaptioned(block)) return 'caption';
  if (!inside || zone === 'footer' || zone === 'aside') {
    return isSiteNotice(block, text, zone === 'footer' || index > region.end) ? 'footer' : null;
  }
  if (zone === 'figure') return isLinkedTitle(block) ? null : 'caption';
  if (notice && block.weight <= NOTICE_WEIGHT) {
    return isPictureCredit(block, text) ? 'caption' : 'notice';
  }
  if (index < region.first) {
    if (region.captions.has(index) || isBareCredit(block)) return 'caption';
    return isByline(block, zone, index < region.start + ABOVE_HEADLINE) ? 'byline' : null;
  }
  if (region.captions.has(index)) return 'caption';
  if (index > region.last) return isClosing(block, zone) ? 'tail' : null;
  if (CREDIT_NAMES.test(namesOf(block)) && block.sinceImage === 0) return 'caption';
  if (zone === 'meta' && BYLINE_NAMES.test(namesOf(block))) return 'byline';
  return block.weight <= BYLINE_WEIGHT && mayCredit(block, text) && linkShare(block) < 0.8
    ? 'body'
    : null;
}

/** A picture's caption, whatever the element around the picture is called. */
function isCaptioned(block: Block): boolean {
  if (isLinkedTitle(block)) return false;
  for (let frame: Frame | null = block.frame, up = 0; frame && up < 4; frame = frame.parent, up++) {
    if (frame.tag === 'figcaption' || frame.tag === 'figure') return true;
  }
  return false;
}

/** A byline in a bar that also has buttons to follow or share. */
function isNamedByline(block: Block): boolean {
  return block.weight <= 25 && /byline|author|autor|auteur/i.test(namesOf(block));
}

/** A rights line of the site; above the page's end only where a year or words leave no doubt. */
function isSiteNotice(block: Block, text: string, atEnd: boolean): boolean {
  if (block.weight > FOOTER_WEIGHT || isMenuEntry(block, text)) return false;
  if (/copyright/i.test(namesOf(block)) && block.weight >= 2) return true;
  if (!atEnd) return opensAsNotice(text) && (/(?:19|20)\d\d/.test(text) || statesRights(text));
  return holdsNotice(text);
}

/** "Copyright" as the entry of a menu says nothing. */
function isMenuEntry(block: Block, text: string): boolean {
  return linkShare(block) > 0.9 && block.weight <= 3 && !/[©\d]/.test(text);
}

/** A sign without a year right after a picture, or in an element named for it. */
function isPictureCredit(block: Block, text: string): boolean {
  if (/(?:19|20)\d\d/.test(text) || statesRights(text)) return false;
  if (block.sinceImage === 0 || block.frame.pictured || block.frame.parent?.pictured) return true;
  return /photo|foto|image|bild|picture|caption|credit/i.test(namesOf(block));
}

/** A name or two right below a picture sign the picture, unless their element says that they sign the text. */
function isBareCredit(block: Block): boolean {
  return (
    block.sinceImage === 0 &&
    block.weight <= BARE_WEIGHT &&
    !block.dated &&
    headingTag(block) === '' &&
    !BYLINE_NAMES.test(namesOf(block))
  );
}

/** Above the headline, links are topics and sections unless their element is named for authors. */
function isByline(block: Block, zone: Zone, above: boolean): boolean {
  if (block.weight > BYLINE_WEIGHT || headingTag(block) === 'h1') return false;
  if (block.dated || BYLINE_NAMES.test(namesOf(block))) return true;
  if (linkShare(block) > 0.8)
    return !above && block.frame.tag !== 'li' && (zone === 'meta' || block.weight <= 6);
  return true;
}

function isClosing(block: Block, zone: Zone): boolean {
  if (block.weight > 2 * BYLINE_WEIGHT || headingTag(block) !== '') return false;
  return zone === 'meta' || BYLINE_NAMES.test(namesOf(block)) || linkShare(block) < 0.6;
}

function namesOf(block: Block): string {
  return `${block.frame.hints} ${block.frame.parent?.hints ?? ''} ${block.inlineHints}`;
}
