import { element, joined, type Markup, text } from '../../eval/report/element';
import { legend } from '../../eval/report/figure';
import { header, page, section } from '../../eval/report/page';
import type { BrowserFigures } from '../browsers/main';
import { type Figures, isStopped, type Outcome, type Stopped } from '../figures';
import { growthPlot, kindOf, PLOTS } from './growth-plot';
import { browsersRows, nodeRows } from './rows';

export interface BenchResults {
  machine: string;
  date: string;
  outcomes: readonly Outcome[];
  browsers: readonly BrowserFigures[];
}

const TITLE = 'What a corpus costs';

/** Figures and plots as one page that needs nothing else, not even scripts. */
export function report({ machine, date, outcomes, browsers }: BenchResults): string {
  const figures = outcomes.filter((outcome): outcome is Figures => !isStopped(outcome));
  const stopped = outcomes.filter(isStopped);
  const names = [...new Set(figures.map(({ name }) => name))];
  const body = [
    header(
      TITLE,
      `Size, load and question times of Whence’s packs as the corpus grows, beside what one would use instead: figures of “npm run bench”, measured on ${date} on ${machine}. A question is a page of 500 words.`,
    ),
    section('growth', 'As the corpus grows', [
      legend(names.map((name, at) => ({ name, kind: kindOf(at) }))),
      element(
        'div',
        { class: 'plots' },
        PLOTS.map(plot => growthPlot(plot, names, figures)),
      ),
      stops(stopped),
    ]),
    section('figures', 'Figures in Node', nodeRows(figures)),
    ...(browsers.length > 0
      ? [section('browsers', 'In a background that was just started', browsersRows(browsers))]
      : []),
  ];
  return page(TITLE, joined(body), [new URL('./report.css', import.meta.url)]);
}

function stops(stopped: readonly Stopped[]): Markup {
  if (stopped.length === 0) return text('');
  const items = stopped.map(({ name, articles, stopped }) =>
    element('li', {}, text(`${name} at ${articles.toLocaleString('en')} articles: ${stopped}`)),
  );
  return joined([element('p', {}, text('Where one stopped:')), element('ul', {}, items)]);
}
