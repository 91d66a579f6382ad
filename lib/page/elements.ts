import type { Dom } from './dom';

/** Elements whose content is not text of the page, or text that no reader takes for an article's. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed applet svg math canvas video audio map ' +
    'select option datalist textarea input button progress meter head link meta title dialog frameset'
  ).split(' '),
);

/** Elements that start a block of their own. Custom elements do too, outside paragraphs. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center dd details dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search ' +
    'section summary table caption thead tbody tfoot tr td th ul'
  ).split(' '),
);

/** Blocks that hold running text, so that a custom element in them is part of the sentence. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 figcaption dt dd td th'.split(' '),
);

export const IMAGES: ReadonlySet<string> = new Set('img picture video iframe object'.split(' '));

export const HEADINGS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

const INVISIBLE_STYLE = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;

/** Class names by which style sheets hide text from sight but not from screen readers, or print it only. */
const INVISIBLE_CLASS =
  /(?:^|[\s_-])(?:sr-only|screen-reader|screen-reader-text|visually-?hidden|visuallyhidden|is-hidden|d-none|print-only|only-print|show-for-print|offscreen|off-screen|a11y-hidden|u-hidden)(?:$|[\s_])/i;

/**
 * Whether the markup itself hides an element. Computed styles are left alone: they cost a layout, and
 * the command line has none.
 */
export function isHidden(dom: Dom, element: Element, hints: string): boolean {
  if (dom.attribute(element, 'hidden') !== null) return true;
  if (dom.attribute(element, 'aria-hidden') === 'true') return true;
  const style = dom.attribute(element, 'style');
  if (style !== null && INVISIBLE_STYLE.test(style.slice(0, 500))) return true;
  return hints !== '' && INVISIBLE_CLASS.test(hints);
}

const PIXEL_STYLE = /(?:^|[;\s])(?:width|height)\s{0,9}:\s{0,9}[01](?:px)?(?:\s|;|!|$)/i;

/** Images of a pixel count readers and show nothing. */
export function isPixel(dom: Dom, element: Element): boolean {
  const style = dom.attribute(element, 'style');
  if (style !== null && PIXEL_STYLE.test(style.slice(0, 500))) return true;
  const size = dom.attribute(element, 'width') ?? dom.attribute(element, 'height');
  return size === '0' || size === '1' || size === '1px' || size === '0px';
}
