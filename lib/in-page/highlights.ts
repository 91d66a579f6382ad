import type { Span } from '../match/types';

/** Names of the highlights; `entrypoints/content/highlights.css` says how they look. */
const PASSAGES = 'whence-passage';
const CURRENT = 'whence-current';

/** How long a passage stays marked after the reader went to it, in milliseconds. */
const CURRENT_LASTS = 4000;

export interface Highlights {
  /** Marks passages quietly. */
  mark(spans: readonly Span[]): void;
  /** Scrolls to a passage and marks it strongly for a moment. */
  goTo(span: Span): void;
  /** Takes all marks away. */
  clear(): void;
}

/**
 * Marks stretches of the page's text with the CSS Custom Highlight API, which changes nothing in the
 * page's tree. Where the browser lacks it, passages are only scrolled to.
 *
 * @param locate gives the live ranges of a span of the article's text.
 */
export function highlightsOf(window: Window, locate: (span: Span) => Range[]): Highlights {
  const registry = 'highlights' in CSS ? CSS.highlights : null;
  let timer = 0;
  const set = (name: string, ranges: Range[]) => {
    if (ranges.length > 0) registry?.set(name, new Highlight(...ranges));
    else registry?.delete(name);
  };
  return {
    mark: spans => set(PASSAGES, spans.flatMap(locate)),
    goTo(span) {
      const ranges = locate(span);
      const first = ranges[0];
      if (!first) return;
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      elementOf(first).scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
      set(CURRENT, ranges);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => set(CURRENT, []), CURRENT_LASTS);
    },
    clear() {
      window.clearTimeout(timer);
      set(PASSAGES, []);
      set(CURRENT, []);
    },
  };
}

function elementOf(range: Range): Element {
  const node = range.startContainer;
  return node instanceof Element ? node : node.parentElement!;
}
