import { type Calibration, calibration } from '../calibration';
import { wilson } from '../wilson';
import { chart, type Frame, line } from './chart';
import { element, type Markup, text } from './element';
import type { Scored } from './evidence';
import { figure } from './figure';
import { counted, percent, shareOf, tickPercent } from './numbers';
import { linear } from './scale';

const SIZE = 440;
const LEFT = 52;
const TOP = 44;
const RIGHT = SIZE - 16;
const BOTTOM = SIZE - 48;
/** Radius of a dot that stands for one sample, and for so many more each pixel more. */
const SMALLEST_DOT = 3;
const DOT_GROWTH = 0.6;
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Whether of what is called likely that much comes true. */
export function calibrationPlot(samples: readonly Scored[]): Markup {
  const bins = calibration(
    samples
      .filter(({ kind, isRight }) => kind !== 'update' && (kind !== 'rewrite' || isRight))
      .map(({ probability, isRight }) => ({ probability, isRight })),
  );
  const filled = bins.filter(({ share }) => share.of > 0);
  return element(
    'div',
    { class: 'pair' },
    figure({
      title: 'Calibration',
      caption:
        'Each dot is a tenth of the scale, the larger the more pages it stands for; whiskers are 95 % intervals. On the diagonal, a probability is what it says.',
      plot: [chart(frame(), diagonal(), ...filled.map(dot))],
    }),
    figure({
      title: 'The same in figures',
      caption: 'Of pages with that probability, the share that are a rewrite of the entry.',
      plot: [table(filled)],
    }),
  );
}

const x = linear([0, 1], [LEFT, RIGHT]);
const y = linear([0, 1], [BOTTOM, TOP]);

function frame(): Frame {
  return {
    title: 'Calibration plot',
    description:
      'Dots of the share of rewrites over the probability that the model gives, beside the diagonal on which both are the same. The table beside it has the values.',
    ...{ width: SIZE, height: SIZE, left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    x: { label: 'probability that the model gives', scale: x, ticks: TENTHS, named: tickPercent },
    y: { label: 'share that are rewrites', scale: y, ticks: TENTHS, named: tickPercent },
  };
}

function diagonal(): Markup {
  return line(x(0), y(0), x(1), y(1), 'diagonal');
}

function dot({ predicted, share }: Calibration): Markup {
  const [lower, upper] = wilson(share.count, share.of);
  const place = { cx: x(predicted).toFixed(1), cy: y(shareOf(share)).toFixed(1) };
  const r = (SMALLEST_DOT + Math.log(share.of) * DOT_GROWTH).toFixed(1);
  return element(
    'g',
    {},
    line(x(predicted), y(lower), x(predicted), y(upper), 'whisker'),
    element('circle', { class: 'dot', ...place, r }),
  );
}

function table(bins: readonly Calibration[]): Markup {
  const heading = (words: string) => element('th', { scope: 'col' }, text(words));
  return element(
    'table',
    { class: 'numbers' },
    element(
      'thead',
      {},
      element('tr', {}, ['probability', 'mean', 'rewrites', 'counted'].map(heading)),
    ),
    element(
      'tbody',
      {},
      bins.map(({ from, to, predicted, share }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, text(`${from}–${to}`)),
          [percent(predicted), percent(shareOf(share)), counted(share)].map(cell =>
            element('td', {}, text(cell)),
          ),
        ),
      ),
    ),
  );
}
