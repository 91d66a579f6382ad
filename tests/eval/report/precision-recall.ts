import { REWORKED } from '../../../lib/match/rework-model';
import { type Axis, chart, type Frame, path, thresholdMark } from './chart';
import { element, type Markup, text } from './element';
import type { Scored } from './evidence';
import { figure, legend, scroller } from './figure';
import { percent, tickPercent } from './numbers';
import { linear, log, logit } from './scale';

const WIDTH = 560;
const LEFT = 52;
const RIGHT = WIDTH - 16;
const HEIGHT = 350;
const TOP = 56;
const BOTTOM = HEIGHT - 48;

/** Thresholds that are drawn, and those that the table names. */
const FIRST = 0.02;
const LAST = 0.998;
const STEPS = 80;
const NAMED = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99];

/** Lowest rate of false labels that is drawn: none are drawn there too. */
const LEAST_FALSE = 0.0002;

interface Series {
  name: string;
  kind: string;
  /** Share at a threshold, 0–1; `null` where there is none. */
  at(threshold: number): number | null;
}

/** How much is found, how much of what is said is right, and how often something false is said. */
export function precisionAndRecall(samples: readonly Scored[]): Markup {
  const recall = (['rewritten', 'mixset', 'raidar', 'graded'] as const).map(
    (set, at): Series => ({
      name: `found: ${set}`,
      kind: `line series-${at + 1}`,
      at: share(
        samples.filter(sample => sample.kind === 'rewrite' && sample.set === set),
        ({ isRight }) => isRight,
      ),
    }),
  );
  const labelled = (threshold: number) => samples.filter(it => it.probability >= threshold);
  const precision: Series = {
    name: 'right, of what is called reworked',
    kind: 'line strong',
    at(threshold) {
      const all = labelled(threshold).filter(({ kind }) => kind !== 'update');
      return all.length === 0 ? null : all.filter(({ isRight }) => isRight).length / all.length;
    },
  };
  const wrong = falseLabels(samples);
  return element(
    'div',
    { class: 'pair' },
    figure({
      title: 'Precision and recall over thresholds',
      caption:
        'By the model of rewrites alone: runs of copied words find some of these before it is asked. Precision is that of this data, where about one question in ten has a source in the corpus; graded counts little, it is a dozen answers of students.',
      plot: [legend([...recall, precision]), plot(foundFrame(), [...recall, precision])],
    }),
    figure({
      title: 'False labels over thresholds',
      caption:
        'Later reports are wire stories about an event that the same agency reported before, with sentences in common: many are rewrites by its own editors.',
      plot: [legend(wrong), plot(falseFrame(), wrong)],
    }),
    figure({
      title: 'The same in figures',
      caption: `Whence says “reworked” from ${REWORKED} on.`,
      plot: [scroller('Found and wrong by threshold', table([...recall, precision, ...wrong]))],
      isWide: true,
    }),
  );
}

function falseLabels(samples: readonly Scored[]): Series[] {
  const of = (name: string, kind: string, isMeant: (sample: Scored) => boolean): Series => ({
    name,
    kind,
    at: share(samples.filter(isMeant), () => true),
  });
  return [
    of(
      'unrelated news',
      'line series-1',
      ({ kind, set }) => kind === 'unrelated' && set === 'news',
    ),
    of(
      'unrelated wire',
      'line series-2',
      ({ kind, set }) => kind === 'unrelated' && set === 'wire',
    ),
    of('later reports', 'line series-3', ({ kind }) => kind === 'update'),
    of('source not there', 'line series-4', ({ kind }) => kind === 'left-out'),
  ];
}

function share(all: readonly Scored[], counts: (sample: Scored) => boolean): Series['at'] {
  return threshold => {
    if (all.length === 0) return null;
    const found = all.filter(sample => sample.probability >= threshold && counts(sample));
    return found.length / all.length;
  };
}

const thresholds: Axis = {
  label: 'probability from which a page is called reworked',
  scale: logit([FIRST, LAST], [LEFT, RIGHT]),
  ticks: [0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99],
  named: String,
};

function foundFrame(): Frame {
  return {
    title: 'Precision and recall',
    description:
      'Lines of the share of rewrites found in each collection, and of the share of labels that are right, over the threshold. The table below has the values.',
    ...{ width: WIDTH, height: HEIGHT, left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    x: thresholds,
    y: {
      label: 'share',
      scale: linear([0.5, 1], [BOTTOM, TOP]),
      ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1],
      named: tickPercent,
    },
  };
}

function falseFrame(): Frame {
  return {
    title: 'False labels',
    description:
      'Lines of the share of pages that are called reworked without being a rewrite of anything in the corpus, over the threshold, on a logarithmic scale. The table below has the values.',
    ...{ width: WIDTH, height: HEIGHT, left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    x: thresholds,
    y: {
      label: 'share called reworked (none: on the lowest line)',
      scale: log([LEAST_FALSE, 0.5], [BOTTOM, TOP]),
      ticks: [LEAST_FALSE, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5],
      named: tick => (tick === LEAST_FALSE ? '0' : tickPercent(tick)),
    },
  };
}

function plot(frame: Frame, series: readonly Series[]): Markup {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => {
    const odds = linear([0, STEPS], [Math.log(FIRST / (1 - FIRST)), Math.log(LAST / (1 - LAST))]);
    return 1 / (1 + Math.exp(-odds(step)));
  });
  const lines = series.map(({ kind, at }) =>
    path(
      steps.flatMap(threshold => {
        const value = at(threshold);
        return value === null ? [] : [[frame.x.scale(threshold), clamped(frame, value)] as const];
      }),
      kind,
    ),
  );
  return chart(frame, thresholdMark(frame, REWORKED), ...lines);
}

function clamped({ y, bottom }: Frame, value: number): number {
  return Math.min(bottom, y!.scale(value));
}

function table(series: readonly Series[]): Markup {
  const cell = (value: number | null) =>
    element('td', {}, text(value === null ? '–' : percent(value)));
  return element(
    'table',
    { class: 'numbers' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, text('threshold')),
        NAMED.map(threshold => element('th', { scope: 'col' }, text(threshold))),
      ),
    ),
    element(
      'tbody',
      {},
      series.map(({ name, at }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, text(name)),
          NAMED.map(threshold => cell(at(threshold))),
        ),
      ),
    ),
  );
}
