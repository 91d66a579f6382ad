import type { PageSpan } from '../page/types';

/** Names of the highlights; `entrypoints/content/highlights.css` says how they look. */
const PASSAGES = 'whence-passage';
const CURRENT = 'whence-current';

/** When the mark goes and comes again, so that the eye finds it; in milliseconds after the first. */
const PULSES = [350, 550, 900, 1100];

/** How long a passage stays marked after the reader went to it, in milliseconds. */
const CURRENT_LASTS = 4000;

export interface Highlights {
  /** Marks passages quietly. */
  mark(spans: readonly PageSpan[]): void;
  /** Marks passages quietly, or takes the quiet marks away where there are some. */
  toggle(spans: readonly PageSpan[]): void;
  /** Scrolls to a passage or other words and marks them for a moment, with a pulse where motion is wanted. */
  goTo(span: PageSpan): void;
  /** Takes all marks away. */
  clear(): void;
}

/**
 * Marks stretches of the page's text with the CSS Custom Highlight API, which changes nothing in the
 * page's tree. Where the browser lacks it, passages are only scrolled to.
 *
 * @param locate gives the live ranges of a span of the article's text.
 */
export function highlightsOf(window: Window, locate: (span: PageSpan) => Range[]): Highlights {
  const registry = 'highlights' in CSS ? CSS.highlights : null;
  let timers: number[] = [];
  const forget = () => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = [];
  };
  const set = (name: string, ranges: Range[]) => {
    if (ranges.length > 0) registry?.set(name, new Highlight(...ranges));
    else registry?.delete(name);
  };
  const mark = (spans: readonly PageSpan[]) => set(PASSAGES, spans.flatMap(locate));
  return {
    mark,
    toggle: spans => mark(registry?.has(PASSAGES) ? [] : spans),
    goTo(span) {
      const ranges = locate(span);
      const first = ranges.find(isVisible);
      if (!first) return;
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      scrollTo(window, first, calm ? 'instant' : 'smooth');
      forget();
      set(CURRENT, ranges);
      const pulses = calm ? [] : PULSES;
      timers = pulses.map((delay, index) =>
        window.setTimeout(() => set(CURRENT, index % 2 === 0 ? [] : ranges), delay),
      );
      timers.push(window.setTimeout(() => set(CURRENT, []), CURRENT_LASTS));
    },
    clear() {
      forget();
      set(PASSAGES, []);
      set(CURRENT, []);
    },
  };
}

/** What is folded away or not drawn cannot be scrolled to. */
function isVisible(range: Range): boolean {
  return range.getClientRects().length > 0;
}

/** To the middle of the window, whatever scrolls; in an element higher than the window, to the words. */
function scrollTo(window: Window, range: Range, behavior: ScrollBehavior): void {
  const element = elementOf(range);
  if (element.getBoundingClientRect().height <= window.innerHeight) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  const { top, height } = range.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior });
}

function elementOf(range: Range): Element {
  const node = range.startContainer;
  return node instanceof Element ? node : node.parentElement!;
}
