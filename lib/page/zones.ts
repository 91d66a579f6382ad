import type { Block, Frame, Segments } from './blocks';
import { commentSection } from './comment-section';
import type { Dom } from './dom';
import { PARAGRAPHS } from './elements';
import { prose } from './prose';
import { type FrameSum, sumOver } from './sums';
import { suggestedZone, type Zone } from './zone-names';

/**
 * Share of the page's prose (readers' comments left out) above which an element holds the article,
 * whatever it is called; more for footers, navigation and comments, which can outweigh a short one. At
 * 0.225: F1 0.9759 for 0.9761; at 0.725: no change (`npm run eval -- thresholds HOLDS_THE_ARTICLE`).
 */
const HOLDS_THE_ARTICLE = 0.45;
/** No figure changes at 0.425 or 0.925 (`npm run eval -- thresholds HOLDS_NEARLY_ALL`). */
const HOLDS_NEARLY_ALL = 0.85;

/**
 * Prose, see `proseWeight`, past which an element is neither a byline nor a picture nor an offer. At 60:
 * F1 0.9760 for 0.9761; at 240: no change (`npm run eval -- thresholds TOO_MUCH`).
 */
const TOO_MUCH = 120;

/** Names of what only subscribers see, and of the offer to become one. */
const WALL = /paywall|premium|subscri/i;
const TEXT_TAGS = new Set([...PARAGRAPHS, 'ul', 'ol', 'dl', 'blockquote']);

/** Zones of all frames; a frame inherits the zone of the frame around it unless that is plain text. */
export function zonesOf(
  dom: Dom,
  { blocks, frames }: Segments,
  headline: Block | undefined,
): Map<Frame, Zone> {
  const proseIn = sumOver(blocks, prose);
  const suggested = new Map(frames.map(frame => [frame, suggestedZone(dom, frame)]));
  const section = commentSection(blocks, headline);
  for (const frame of frames) {
    if (section && frame.first >= section.first && frame.last <= section.last) {
      suggested.set(frame, 'comments');
    }
  }
  const total = articleProse(frames, suggested, proseIn);

  const corrected = (frame: Frame): Zone => {
    const zone = suggested.get(frame)!;
    if (zone === 'text') return zone;
    const share = total === 0 ? 0 : proseIn(frame) / total;
    if (zone === 'footer' || zone === 'comments' || frame.tag === 'nav') {
      return share > HOLDS_NEARLY_ALL && !follows(frame, headline) ? 'text' : zone;
    }
    if (share > HOLDS_THE_ARTICLE || opens(frame, headline)) return 'text';
    const named = frame.tag === 'figure' || frame.tag === 'figcaption';
    const walled = WALL.test(frame.hints);
    if (walled && TEXT_TAGS.has(frame.tag)) return 'text';
    const weak = zone === 'meta' || (zone === 'figure' && !named) || walled;
    return weak && proseIn(frame) > TOO_MUCH ? 'text' : zone;
  };

  const zones = new Map<Frame, Zone>();
  for (const frame of frames) {
    const around = frame.parent ? zones.get(frame.parent)! : 'text';
    if (around !== 'text' && around !== 'meta') zones.set(frame, around);
    else {
      const own = corrected(frame);
      zones.set(frame, own === 'text' ? around : own);
    }
  }
  return zones;
}

/** Prose of the page without its comments, unless nearly everything seems to be comments. */
function articleProse(
  frames: readonly Frame[],
  suggested: Map<Frame, Zone>,
  proseIn: FrameSum,
): number {
  const all = frames[0] ? proseIn(frames[0]) : 0;
  let comments = 0;
  let until = 0;
  for (const frame of frames) {
    if (frame.first < until || suggested.get(frame) !== 'comments') continue;
    if (proseIn(frame) > HOLDS_NEARLY_ALL * all) continue;
    comments += proseIn(frame);
    until = frame.last;
  }
  return all - comments;
}

/** Whether an element holds the headline and something after it. */
function opens(frame: Frame, headline: Block | undefined): boolean {
  return headline !== undefined && frame.first <= headline.index && headline.index < frame.last - 1;
}

/** Whether an element begins after the headline. */
function follows(frame: Frame, headline: Block | undefined): boolean {
  return headline !== undefined && frame.first > headline.index;
}
