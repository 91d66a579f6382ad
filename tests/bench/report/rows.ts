import { element, type Markup, text } from '../../eval/report/element';
import { scroller } from '../../eval/report/figure';
import type { BrowserFigures } from '../browsers/main';
import type { Figures } from '../figures';
import { rounded } from '../tables';

const NODE_HEAD = [
  'Engine',
  'Articles',
  'Bytes an article',
  'Built a second',
  'First load, ms',
  'Load, ms',
  'First question, ms',
  'No match, ms',
  'Match, ms',
  'Memory, MB',
  'Found first',
];

/** The figures in Node, then what packs and questions consist of. */
export function nodeRows(figures: readonly Figures[]): Markup[] {
  const rows = figures.map(f => [
    f.name,
    f.articles.toLocaleString('en'),
    rounded(f.bytesPerArticle),
    rounded(f.buildRate),
    rounded(f.coldLoad),
    rounded(f.load),
    rounded(f.firstQuestion),
    rounded(f.noMatch),
    rounded(f.match),
    rounded(f.memory / 1e6),
    `${Math.round(f.found * 100)} %`,
  ]);
  const inside = figures.flatMap(f => [
    ...pairs(f, 'bytes an article', f.parts),
    ...pairs(f, 'milliseconds of a question', f.steps),
    ...pairs(f, 'milliseconds of a question of 1,000 words', f.longSteps),
  ]);
  return [
    rowsTable('Figures in Node', NODE_HEAD, rows),
    element('h3', {}, text('Inside')),
    rowsTable('Parts of packs and questions', ['Engine', 'Articles', 'What', 'Part', ''], inside),
    ...[...new Map(figures.map(({ name, settings }) => [name, settings]))].map(([name, settings]) =>
      element('p', {}, text(`${name}: ${settings}.`)),
    ),
  ];
}

export function browsersRows(figures: readonly BrowserFigures[]): Markup[] {
  const head = [
    'Browser',
    'Articles',
    'Pack',
    'MB',
    'From',
    'Load, ms',
    'First question, ms',
    'Again, ms',
  ];
  const rows = figures.map(f => [
    f.browser,
    f.articles.toLocaleString('en'),
    f.pack,
    f.megabytes.toFixed(1),
    f.from === 'store' ? 'IndexedDB' : 'file',
    ...[f.load, f.first, f.again, f.roundTrip].map(time => time.toFixed(1)),
  ]);
  return [rowsTable('Figures in browsers', [...head, 'Round trip, ms'], rows)];
}

function pairs(f: Figures, what: string, values: Record<string, number>): string[][] {
  return Object.entries(values).map(([part, value]) => [
    f.name,
    f.articles.toLocaleString('en'),
    what,
    part,
    rounded(value),
  ]);
}

function rowsTable(name: string, head: readonly string[], rows: readonly string[][]): Markup {
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map(cell => element('th', {}, text(cell))))),
    element(
      'tbody',
      {},
      rows.map(row =>
        element(
          'tr',
          {},
          row.map(cell => element('td', {}, text(cell))),
        ),
      ),
    ),
  );
  return scroller(name, table);
}
