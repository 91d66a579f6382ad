import type { Frame } from './blocks';
import type { Dom } from './dom';

/**
 * What an element is for, by its name, role and class names.
 * `aside`: not the article (navigation, teasers, forms …); `comments`: what readers wrote; `figure`:
 * picture and caption; `meta`: byline, date, tags beside the text; `footer`: the page's footer.
 */
export type Zone = 'text' | 'aside' | 'comments' | 'figure' | 'meta' | 'footer';

const ASIDE_TAGS = new Set(['nav', 'aside', 'menu', 'search', 'form']);
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
    'sidebar aside breadcrumb breadcrumbs discussion ' +
    'related recommended recommendations recommendation recirc recirculation teaser teasers promo promos promobox promotion ' +
    'newsletter newsletters subscribe subscription signup login paywall cookie cookies consent gdpr popup modal overlay ' +
    'share sharing social socials sharebar toolbar outbrain taboola pagination pager trending mostread popular ' +
    'widget widgets playlist sponsor sponsored partner partners banner masthead topbar ' +
    'readmore rail skyscraper poll quiz rating ratings feedback print donate donation ' +
    'bookmark follow legal hidden'
  ).split(' '),
);
const ASIDE_PARTS =
  /related|relacionad|newsletter|recommend|recirc|outbrain|taboola|breadcrumb|most-?(?:read|viewed|popular|shared)|read-?(?:more|also|next)|more-?(?:from|stories|news|articles|on|like)|also-?(?:read|like)|you-?may|see-?also|sidebar|teaser|author-?(?:bio|box|info|card|profile|about)|about-?(?:the-)?author|-ad-|adslot|ad-?(?:container|wrapper|unit|slot|break|box)|promo|sponsor|social-?(?:share|links|icons|bar)|share-?(?:bar|buttons|tools|links)|article-?tags|tag-?(?:list|cloud)|weiterlesen|lesen-sie|lire-aussi|leer-mas|skip-?link|sign-?up|subscri/;
const META_WORDS = new Set(
  'byline author authors autor autoren auteur dateline date datum time timestamp published pubdate updated tags tag topics keywords kicker eyebrow category rubric rubrik meta metadata info credit credits source copyright caption toc readtime'.split(
    ' ',
  ),
);
const FIGURE_WORDS = new Set(
  'carousel slider slides caption captions figcaption bildunterschrift bildtext legend legende photo image picture img gallery slideshow video player media bild foto figure imagecaption imagecredit thumbnail'.split(
    ' ',
  ),
);

/** Class names of the comments of readers. */
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|section|area|thread|body|content|form|wrap|respond)|commentlist|kommentare?|commentaires?|comentarios|commenti|disqus(?:_thread)?|respond|pingback)(?:$|[\s_-])/;

/** Topics that blog software turns into class names of the post: they say nothing of its role. */
const TOPICS =
  /(?:^|\s)(?:tag|category|cat|topic|author|keyword|section|format|status|postid|has)-[\w-]*/g;

/** The zone that an element's own name, role and class names suggest. */
export function suggestedZone(dom: Dom, frame: Frame): Zone {
  if (frame.tag === 'figure' || frame.tag === 'figcaption' || frame.tag === 'caption')
    return 'figure';
  if (frame.tag === 'footer') return 'footer';
  if (ASIDE_TAGS.has(frame.tag)) return 'aside';
  if (frame.tag === 'address') return 'meta';
  const role = dom.attribute(frame.element, 'role');
  if (role !== null && ASIDE_ROLES.has(role)) return 'aside';
  return frame.hints.length > 1 ? zoneOfHints(frame.hints) : 'text';
}

function zoneOfHints(hints: string): Zone {
  const split = hints
    .replace(TOPICS, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const lower = hints.replace(TOPICS, ' ').toLowerCase();
  const words = split.split(/[^a-z]+/);
  if (words.includes('footer') && !/article|story|post|entry/.test(lower)) return 'footer';
  if (COMMENTS.test(lower)) return 'comments';
  if (ASIDE_PARTS.test(lower) || words.some(word => ASIDE_WORDS.has(word))) return 'aside';
  if (words.some(word => FIGURE_WORDS.has(word))) return 'figure';
  if (words.some(word => META_WORDS.has(word))) return 'meta';
  return 'text';
}
