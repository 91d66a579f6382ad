import { chart, label, line, path } from '../../eval/report/chart';
import { element, type Markup } from '../../eval/report/element';
import { figure } from '../../eval/report/figure';
import { log } from '../../eval/report/scale';
import type { Figures } from '../figures';
import { rounded } from '../tables';

/** A plot over the number of articles. */
export interface Plot {
  title: string;
  caption: string;
  unit: string;
  /** `null` where an engine has no such figure. */
  value(figures: Figures): number | null;
  /** What the design asks for at 10,000 articles. */
  goal?: number;
}

export const PLOTS: readonly Plot[] = [
  {
    title: 'Size',
    caption: 'Bytes of the stored index for each article.',
    unit: 'bytes an article',
    value: ({ bytesPerArticle }) => bytesPerArticle,
  },
  {
    title: 'Memory',
    caption: 'What the loaded index holds, the stored form given back.',
    unit: 'megabytes',
    value: ({ memory }) => Math.max(0.01, memory / 1e6),
  },
  {
    title: 'Load',
    caption: 'From the stored form in memory to being ready for questions.',
    unit: 'milliseconds',
    value: ({ load }) => load,
    goal: 2,
  },
  {
    title: 'First question',
    caption:
      'The first question of a process, right after its first load: nothing is compiled yet.',
    unit: 'milliseconds',
    value: ({ firstQuestion }) => firstQuestion,
    goal: 5,
  },
  {
    title: 'A page that matches nothing',
    caption: 'Nearly every page that anybody opens.',
    unit: 'milliseconds',
    value: ({ noMatch }) => noMatch,
    goal: 0.1,
  },
  {
    title: 'A page that is an article',
    caption: 'Word for word, of 500 words.',
    unit: 'milliseconds',
    value: ({ match }) => match,
    goal: 0.2,
  },
];

const WIDTH = 560;
const HEIGHT = 320;
const EDGES = { left: 64, right: WIDTH - 36, top: 48, bottom: HEIGHT - 48 };
const SERIES = 5;

/** The class of a series' line, by its place. */
export function kindOf(at: number): string {
  return `series growth-${(at % SERIES) + 1}`;
}

/** Both axes are logarithmic: an engine whose cost grows with the corpus is a rising line. */
export function growthPlot(
  plot: Plot,
  names: readonly string[],
  figures: readonly Figures[],
): Markup {
  const sizes = [...new Set(figures.map(({ articles }) => articles))].sort((a, b) => a - b);
  const values = figures.flatMap(one => plot.value(one) ?? []);
  const lowest = 10 ** Math.floor(Math.log10(Math.min(...values, plot.goal ?? Infinity)));
  const highest = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  const domain = [Math.min(...sizes), Math.max(...sizes, Math.min(...sizes) * 10)] as const;
  const x = log(domain, [EDGES.left, EDGES.right]);
  const y = log([lowest, Math.max(highest, lowest * 10)], [EDGES.bottom, EDGES.top]);
  const frame = {
    title: plot.title,
    description: described(plot, names, figures),
    width: WIDTH,
    height: HEIGHT,
    ...EDGES,
    x: { label: 'articles', scale: x, ticks: sizes, named: (n: number) => n.toLocaleString('en') },
    y: { label: plot.unit, scale: y, ticks: powers(lowest, highest), named: rounded },
  };
  const drawn = names.map((name, at) => {
    const points = figures
      .filter(one => one.name === name)
      .flatMap(one => {
        const value = plot.value(one);
        return value === null ? [] : [[x(one.articles), y(value)] as const];
      });
    return [
      path(points, kindOf(at)),
      ...points.map(([cx, cy]) => element('circle', { class: kindOf(at), cx, cy, r: 3 })),
    ];
  });
  const goal =
    plot.goal === undefined || sizes.length === 0
      ? []
      : [
          line(EDGES.left, y(plot.goal), EDGES.right, y(plot.goal), 'goal'),
          label(EDGES.right, y(plot.goal) - 5, `goal at 10,000 articles: ${plot.goal}`, 'end'),
        ];
  return figure({
    title: plot.title,
    caption: plot.caption,
    plot: [chart(frame, ...goal, ...drawn.flat())],
  });
}

function powers(from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let tick = from; tick <= to * 1.01; tick *= 10) ticks.push(tick);
  return ticks;
}

function described(plot: Plot, names: readonly string[], figures: readonly Figures[]): string {
  const series = names.map(name => {
    const own = figures.filter(one => one.name === name);
    const values = own.map(one => `${rounded(plot.value(one) ?? 0)} at ${one.articles}`);
    return `${name}: ${values.join(', ')}`;
  });
  return `${plot.unit} by number of articles. ${series.join('. ')}.`;
}
