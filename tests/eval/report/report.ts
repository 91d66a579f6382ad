import type { EvalResult } from '../result';
import { calibrationPlot } from './calibration-plot';
import { distributions } from './distributions';
import { element, joined, type Markup, text } from './element';
import { evidence } from './evidence';
import { worstFailures } from './failures';
import { figuresTable } from './figures-table';
import { header, page, section } from './page';
import { precisionAndRecall } from './precision-recall';

const TITLE = 'How often Whence is wrong';

/** Names of the measures for people. */
const MEASURES: Record<string, string> = {
  detect: 'Articles told from other pages',
  extract: 'The article’s text',
  credits: 'Credits and notices',
  copies: 'Copies and excerpts',
  rewrites: 'Rewrites',
  altered: 'Changed names and numbers',
};

/**
 * Figures, plots and the worst errors as one page that needs nothing else, not even scripts. It quotes
 * the texts that were measured: it is for whoever has them, not for publication.
 */
export function report(shared: URL, results: Record<string, EvalResult>): string {
  const samples = evidence(shared);
  const body = [
    header(
      TITLE,
      'Figures of “npm run eval”, and the cases behind them. Rules and constants were tuned on one part of the data; the part that nobody tunes on shows what the tuning is worth. Single cases are shown of the first part only.',
      contents(results),
    ),
    section('rewrites', 'Deciding about rewrites', [
      precisionAndRecall(samples),
      calibrationPlot(samples),
      distributions(samples),
    ]),
    section(
      'figures',
      'Figures',
      Object.entries(results).map(([name, result]) => figuresTable(name, titleOf(name), result)),
    ),
    section('errors', 'The worst errors', [
      element(
        'p',
        {},
        text('Words that both texts have are marked, but for the most frequent ones.'),
      ),
      worstFailures(results),
    ]),
  ];
  return page(TITLE, joined(body));
}

function contents(results: Record<string, EvalResult>): Markup {
  const link = (to: string, words: string) =>
    element('li', {}, element('a', { href: `#${to}` }, text(words)));
  return element(
    'nav',
    { 'aria-label': 'Contents' },
    element(
      'ul',
      {},
      link('rewrites', 'Deciding about rewrites'),
      Object.keys(results).map(name => link(`measure-${name}`, titleOf(name))),
      link('errors', 'The worst errors'),
    ),
  );
}

function titleOf(measure: string): string {
  return MEASURES[measure] ?? measure;
}
