import { element, type Markup, text } from './element';

export interface Figured {
  title: string;
  caption: string;
  plot: Markup[];
  isWide?: boolean;
}

export function figure({ title, caption, plot, isWide = false }: Figured): Markup {
  return element(
    'figure',
    { class: isWide ? 'wide' : null },
    element('h3', {}, text(title)),
    plot,
    element('figcaption', {}, text(caption)),
  );
}

/** Which line is which. */
export function legend(series: readonly { name: string; kind: string }[]): Markup {
  return element(
    'ul',
    { class: 'legend' },
    series.map(({ name, kind }) =>
      element(
        'li',
        {},
        element(
          'svg',
          { viewBox: '0 0 28 8', 'aria-hidden': 'true' },
          element('path', { class: kind, d: 'M0 4L28 4' }),
        ),
        text(name),
      ),
    ),
  );
}

/** A table that scrolls by itself where there is no room, also by keyboard. */
export function scroller(name: string, table: Markup): Markup {
  const attributes = { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': name };
  return element('div', attributes, table);
}
