import type { Block, Frame, Segments } from './blocks';
import type { Dom } from './dom';
import { prose } from './prose';

/**
 * What an element is for, read from its name, role and class names.
 * `aside`: not the article (navigation, teasers, comments, forms …); `figure`: picture and caption;
 * `meta`: byline, date, tags, share buttons beside the text; `footer`: the page's footer.
 */
export type Zone = 'text' | 'aside' | 'figure' | 'meta' | 'footer';

const ASIDE_TAGS = new Set(['nav', 'aside', 'menu', 'search']);
const ASIDE_ROLES = new Set([
  'navigation',
  'complementary',
  'menu',
  'menubar',
  'dialog',
  'alert',
  'alertdialog',
  'search',
  'banner',
  'contentinfo',
]);

/** Whole words of class names and ids, split at hyphens, underscores and capitals. */
const ASIDE_WORDS = new Set(
  (
    'nav navi navbar navigation menu submenu ad ads adv advert adverts advertising advertisement anzeige werbung ' +
    'sidebar aside breadcrumb breadcrumbs comment comments kommentare kommentar commentaires disqus discussion ' +
    'related recommended recommendations recommendation recirc recirculation teaser teasers promo promos promobox promotion ' +
    'newsletter newsletters subscribe subscription signup login paywall cookie cookies consent gdpr popup modal overlay ' +
    'share sharing social socials sharebar toolbar outbrain taboola pagination pager trending mostread popular ' +
    'widget widgets carousel slider playlist sponsor sponsored partner partners banner masthead topbar ' +
    'readmore rail skyscraper shoutbox poll quiz rating ratings feedback print poplar donate donation ' +
    'bookmark follow legal hidden'
  ).split(' '),
);
const ASIDE_PARTS =
  /related|relacionad|newsletter|recommend|recirc|outbrain|taboola|breadcrumb|most-?(?:read|viewed|popular|shared)|read-?(?:more|also|next)|more-?(?:from|stories|news|articles|on|like)|also-?(?:read|like)|you-?may|see-?also|sidebar|teaser|commentlist|comment-?(?:s|section|list|area|form)|author-?(?:bio|box|info|card|profile|about)|about-?(?:the-)?author|-ad-|adslot|ad-?(?:container|wrapper|unit|slot|break|box)|promo|sponsor|social-?(?:share|links|icons|bar)|share-?(?:bar|buttons|tools|links)|article-?(?:tags|footer-links)|tag-?(?:list|cloud)|weiterlesen|mehr-zum|lesen-sie|lire-aussi|leer-mas|disqus|skip-?link|sign-?up|subscri|infobox-promo/;
const META_WORDS = new Set(
  'byline author authors autor autoren auteur dateline date datum time timestamp published pubdate updated tags tag topics keywords kicker eyebrow category rubric rubrik meta metadata info credit credits source copyright caption toc readtime'.split(
    ' ',
  ),
);
const FIGURE_WORDS = new Set(
  'caption captions figcaption bildunterschrift bildtext legend legende photo image picture img gallery slideshow video player media bild foto figure imagecaption imagecredit thumbnail'.split(
    ' ',
  ),
);

/**
 * Share of the page's prose above which an element holds the article, whatever it is called; more for
 * footers and navigation, which can outweigh a short article.
 */
const HOLDS_THE_ARTICLE = 0.45;
const HOLDS_NEARLY_ALL = 0.85;

/** Zones of all frames; a frame inherits the zone of the frame around it unless that is plain text. */
export function zonesOf(dom: Dom, { blocks, frames }: Segments): Map<Frame, Zone> {
  const sums = new Float64Array(blocks.length + 1);
  for (const block of blocks) sums[block.index + 1] = sums[block.index]! + prose(block);
  const total = sums[blocks.length]!;
  const zones = new Map<Frame, Zone>();
  for (const frame of frames) {
    const around = frame.parent ? zones.get(frame.parent)! : 'text';
    const share = total === 0 ? 0 : (sums[frame.last]! - sums[frame.first]!) / total;
    const named = ownZone(dom, frame);
    const enough = named === 'footer' || frame.tag === 'nav' ? HOLDS_NEARLY_ALL : HOLDS_THE_ARTICLE;
    const own = share > enough ? 'text' : named;
    zones.set(frame, around === 'text' || (around === 'meta' && own !== 'text') ? own : around);
  }
  return zones;
}

function ownZone(dom: Dom, frame: Frame): Zone {
  if (frame.tag === 'figure' || frame.tag === 'figcaption' || frame.tag === 'caption')
    return 'figure';
  if (frame.tag === 'footer') return 'footer';
  if (ASIDE_TAGS.has(frame.tag)) return 'aside';
  if (frame.tag === 'address') return 'meta';
  const role = dom.attribute(frame.element, 'role');
  if (role !== null && ASIDE_ROLES.has(role)) return 'aside';
  return frame.hints.length > 1 ? zoneOfHints(frame.hints) : 'text';
}

const zoneByHints = new Map<string, Zone>();

function zoneOfHints(hints: string): Zone {
  let zone = zoneByHints.get(hints);
  if (zone === undefined) {
    zone = judge(hints);
    if (zoneByHints.size > 5_000) zoneByHints.clear();
    zoneByHints.set(hints, zone);
  }
  return zone;
}

function judge(hints: string): Zone {
  const lower = hints.toLowerCase();
  const words = hints
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (words.includes('footer') && !/article|story|post|entry/.test(lower)) return 'footer';
  if (ASIDE_PARTS.test(lower) || words.some(word => ASIDE_WORDS.has(word))) return 'aside';
  if (words.some(word => FIGURE_WORDS.has(word))) return 'figure';
  if (words.some(word => META_WORDS.has(word))) return 'meta';
  return 'text';
}

export function isIn(block: Block, zones: Map<Frame, Zone>, ...which: Zone[]): boolean {
  return which.includes(zones.get(block.frame) ?? 'text');
}
