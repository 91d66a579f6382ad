import type { EvalResult, Figure, Row } from '../result';
import { wilson } from '../wilson';
import { line } from './chart';
import { element, type Markup, text } from './element';
import { scroller } from './figure';
import { counted, shareOf, shown } from './numbers';
import { logit } from './scale';

const WIDTH = 220;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
/** Thickness of an interval. */
const BAR = 8;
const TICKS = [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999];
/** Room for the dots of none and all, which lie beyond the scale. */
const x = logit([0.0005, 0.9995], [6, WIDTH - 6]);

/** All figures of a measure, with their 95 % intervals drawn. */
export function figuresTable(name: string, title: string, { rows, notes }: EvalResult): Markup {
  return element(
    'section',
    { class: 'measure' },
    element('h3', { id: `measure-${name}` }, text(title)),
    scroller(
      title,
      element(
        'table',
        { class: 'figures', 'aria-labelledby': `measure-${name}` },
        element('thead', {}, heading()),
        element('tbody', {}, rows.map(row)),
      ),
    ),
    element(
      'ul',
      { class: 'notes' },
      notes.map(note => element('li', {}, text(note))),
    ),
  );
}

function heading(): Markup {
  return element(
    'tr',
    {},
    ['what', 'share', 'counted', '95 % interval'].map(words =>
      element('th', { scope: 'col' }, text(words)),
    ),
    element('th', { scope: 'col', class: 'interval' }, text('in %, by log odds'), scaleMarks()),
    ['tuned on', 'held out'].map(words => element('th', { scope: 'col' }, text(words))),
  );
}

function row({ what, all, dev, heldOut }: Row): Markup {
  const [lower, upper] = typeof all === 'number' ? [0, 0] : wilson(all.count, all.of);
  const isPart = /^(strict: |forty articles: )? {2}/.test(what);
  return element(
    'tr',
    { class: isPart ? 'part' : null },
    element('th', { scope: 'row' }, text(what.trim())),
    element('td', {}, text(shown(all))),
    element('td', {}, text(counted(all))),
    element(
      'td',
      {},
      text(typeof all === 'number' ? '' : `${lower.toFixed(3)}–${upper.toFixed(3)}`),
    ),
    element('td', { class: 'interval' }, interval(all)),
    cell(dev),
    cell(heldOut),
  );
}

function cell(figure: Figure): Markup {
  const counts = counted(figure);
  return element('td', counts ? { title: counts } : {}, text(shown(figure)));
}

/** Of shares only: a mean has no interval. Decoration: the columns beside it say the same. */
function interval(figure: Figure): Markup {
  if (typeof figure === 'number' || figure.of === 0) return text('');
  const [lower, upper] = wilson(figure.count, figure.of);
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    TICKS.map(tick => line(x(tick), 0, x(tick), HEIGHT, 'grid')),
    element('rect', {
      class: 'range',
      x: (x(lower) - BAR / 2).toFixed(1),
      y: MIDDLE - BAR / 2,
      width: (x(upper) - x(lower) + BAR).toFixed(1),
      height: BAR,
      rx: BAR / 2,
    }),
    element('circle', { class: 'dot', cx: x(shareOf(figure)).toFixed(1), cy: MIDDLE, r: 3.5 }),
  );
}

function scaleMarks(): Markup {
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    TICKS.map(tick =>
      element(
        'text',
        { x: x(tick).toFixed(1), y: HEIGHT - 4, 'text-anchor': 'middle' },
        text(Number((tick * 100).toFixed(1))),
      ),
    ),
  );
}
