import type { Block, Frame } from './blocks';
import { headingTag } from './headline';
import { cap, capStart, MAX_LINE } from './limits';
import { linkShare } from './prose';
import { holdsNotice, opensAsNotice, statesRights } from './rights-words';
import { isLinkedTitle } from './teasers';
import type { Line, Place } from './types';
import type { Zone } from './zone-names';

/** Lines kept of each kind, so that a hostile page cannot flood what is sent on. */
const MOST: Record<Place, number> = {
  byline: 30,
  lead: 12,
  body: 60,
  tail: 30,
  caption: 60,
  notice: 20,
  footer: 20,
};

/** Blocks above the headline, and below it when no body follows soon, that may hold a byline. */
const ABOVE_HEADLINE = 8;
const BELOW_HEADLINE = 40;
/** Opening and closing blocks of the article that are given in full. */
const LEAD = 4;
const TAIL = 8;
/** Blocks after the article in which credits and notices still are its own. */
const AFTER = 15;
/** Words, see `proseWeight`: a byline is shorter; so is a line that is a notice and nothing else. */
const BYLINE_WEIGHT = 40;
const NOTICE_WEIGHT = 60;
const FOOTER_WEIGHT = 150;
const SHORT_WEIGHT = 12;

const CREDIT_NAMES =
  /credit|copyright|source|quelle|photo|foto|bild|caption|agency|agentur|agence|agencia|rights/i;
/** Words of lines that name agencies and people whose work went into the text. */
const CONTRIBUTED =
  /contribut|reporting by|reporting from|editing by|with inputs?|inputs from|agencies|nachrichtenagentur|agenturen|mit material|mit informationen|redaktion|avec (?:l')?a|agences?\b|con informaci|agenci|com informaç|agenzi|persbureau|nyhetsbyr|bureau|информ|агентств|ajans|وكالات|通讯社|通訊社|通信|통신/i;
const BYLINE_NAMES =
  /byline|author|autor|auteur|dateline|writer|reporter|source|quelle|agency|agentur|agence|agencia|contributor|credit/i;

/**
 * The lines of a page in which credits and rights notices stand, each with its place, in document
 * order. Navigation, teasers and readers' comments are left out. Cost: linear in the page's text.
 */
export function linesOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  article: readonly Block[],
  bodyStart: Block | undefined,
): Line[] {
  const region = regionOf(blocks, zones, headline, article, bodyStart);
  const ranks = new Map(article.map((block, i) => [block, i]));
  const lines: Line[] = [];
  const counts = new Map<Place, number>();
  for (const block of blocks) {
    const rank = ranks.get(block);
    for (const text of block.text.split('\n')) {
      const places =
        rank === undefined
          ? [placeBeside(block, text, zones.get(block.frame)!, region)]
          : placesInArticle(block, text, rank, article.length);
      for (const place of places) {
        const count = counts.get(place ?? 'body') ?? 0;
        if (place === null || count >= MOST[place]) continue;
        counts.set(place, count + 1);
        lines.push({
          text: place === 'tail' ? capStart(text, MAX_LINE) : cap(text, MAX_LINE),
          place,
        });
      }
    }
  }
  return lines;
}

/** Block indexes between which lines belong to the article: from above the headline to past its end. */
interface Region {
  start: number;
  /** First block of the body, below the standfirst; last block of the text. */
  first: number;
  last: number;
  end: number;
}

function regionOf(
  blocks: readonly Block[],
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  article: readonly Block[],
  bodyStart: Block | undefined,
): Region {
  const first = bodyStart?.index ?? (headline ? headline.index + 1 : 0);
  const last = article.at(-1)?.index ?? first;
  const near = headline && headline.index < first && headline.index > first - 2 * BELOW_HEADLINE;
  const start = Math.max(0, (near ? headline.index : first) - ABOVE_HEADLINE);
  let end = last;
  let titles = 0;
  while (end + 1 < blocks.length && end < last + AFTER && titles < 2) {
    const block = blocks[end + 1]!;
    const zone = zones.get(block.frame);
    if (zone === 'comments' || zone === 'footer' || headingTag(block) === 'h1') break;
    titles = zone === 'text' && linkShare(block) > 0.8 && block.weight >= 5 ? titles + 1 : 0;
    end++;
  }
  return { start, first, last, end };
}

function placesInArticle(block: Block, text: string, rank: number, length: number): Place[] {
  if (opensAsNotice(text)) return ['notice'];
  const places: Place[] = [];
  if (rank < LEAD) places.push('lead');
  if (rank >= length - TAIL) places.push('tail');
  if (places.length === 0 && mayCredit(block, text)) places.push('body');
  if (statesRights(text) && block.weight <= NOTICE_WEIGHT) places.push('notice');
  return places;
}

/** A line that begins or ends in brackets, names something before a colon, or stands by itself. */
function mayCredit(block: Block, text: string): boolean {
  if (/^[(（[【/]|[)）\]】][.。]?$/.test(text)) return true;
  if (/^.{0,25}[:：]/u.test(text) && block.weight < BYLINE_WEIGHT) return true;
  if (block.weight <= BYLINE_WEIGHT && CONTRIBUTED.test(text)) return true;
  return block.weight <= SHORT_WEIGHT && headingTag(block) === '' && !/[.!?…]['"”’»]?$/.test(text);
}

/** The place of a line outside the article's text; `null` when it is none of the article's. */
function placeBeside(block: Block, text: string, zone: Zone, region: Region): Place | null {
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
  if (index < region.first) return isByline(block, zone) ? 'byline' : null;
  if (index > region.last) return isClosing(block, zone) ? 'tail' : null;
  if (CREDIT_NAMES.test(namesOf(block)) && block.afterImage) return 'caption';
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
  return block.afterImage || /photo|foto|image|bild|picture|caption|credit/i.test(namesOf(block));
}

function isByline(block: Block, zone: Zone): boolean {
  if (block.weight > BYLINE_WEIGHT || headingTag(block) === 'h1') return false;
  if (zone === 'meta' || block.dated || BYLINE_NAMES.test(namesOf(block))) return true;
  return linkShare(block) < 0.9 || block.weight <= 6;
}

function isClosing(block: Block, zone: Zone): boolean {
  if (block.weight > 2 * BYLINE_WEIGHT || headingTag(block) !== '') return false;
  return zone === 'meta' || BYLINE_NAMES.test(namesOf(block)) || linkShare(block) < 0.6;
}

function namesOf(block: Block): string {
  return `${block.frame.hints} ${block.frame.parent?.hints ?? ''} ${block.inlineHints}`;
}
