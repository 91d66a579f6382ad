import { REWORKED } from '../../../lib/match/rework-model';
import { chart, type Frame, label, line, path, thresholdMark } from './chart';
import { element, type Markup, text } from './element';
import type { Scored } from './evidence';
import { figure, scroller } from './figure';
import { percent } from './numbers';
import { linear } from './scale';

const WIDTH = 900;
const LEFT = 210;
const RIGHT = WIDTH - 90;
const TOP = 40;
const ROW = 74;
const HILL = 58;
/** Log odds that are drawn; what is further out is put at the end. */
const FROM = -16;
const TO = 12;
const BINS = 56;

interface Group {
  name: string;
  kind: string;
  isMeant(sample: Scored): boolean;
}

const GROUPS: Group[] = [
  {
    name: 'rewrites',
    kind: 'hill series-1',
    isMeant: ({ kind, isRight }) => kind === 'rewrite' && isRight,
  },
  {
    name: 'later reports of an event',
    kind: 'hill series-3',
    isMeant: ({ kind }) => kind === 'update',
  },
  {
    name: 'independent answers',
    kind: 'hill series-2',
    isMeant: ({ kind }) => kind === 'independent',
  },
  {
    name: 'source not in the corpus',
    kind: 'hill series-4',
    isMeant: ({ kind }) => kind === 'left-out',
  },
  {
    name: 'unrelated articles',
    kind: 'hill strong',
    isMeant: ({ kind }) => kind === 'unrelated',
  },
];

/** How the model's scores of rewrites lie beside those of everything that is none. */
export function distributions(samples: readonly Scored[]): Markup {
  const groups = GROUPS.map(group => ({ ...group, samples: samples.filter(group.isMeant) }));
  return figure({
    title: 'Scores of rewrites beside those of other reports',
    caption:
      'Of each kind, how many pages have a score; every hill has its own height. Beside it: how many there are, and which share lies right of the threshold.',
    plot: [
      chart(
        frame(),
        ...groups.map(hill),
        thresholdMark(frame(), Math.log(REWORKED / (1 - REWORKED))),
      ),
      scroller('Quartiles of scores', quartiles(groups)),
    ],
    isWide: true,
  });
}

const x = linear([FROM, TO], [LEFT, RIGHT]);

function frame(): Frame {
  const bottom = TOP + ROW * GROUPS.length;
  return {
    title: 'Distributions of scores',
    description:
      'Five histograms below each other, one for each kind of page, over the log odds that the model gives. The table below has their quartiles.',
    ...{ width: WIDTH, height: bottom + 48, left: LEFT, right: RIGHT, top: TOP, bottom },
    x: {
      label: 'score: log odds of being the same text in other words',
      scale: x,
      ticks: [-16, -12, -8, -4, 0, 4, 8, 12],
      named: tick => String(tick).replace('-', '−'),
    },
    y: null,
  };
}

type Filled = Group & { samples: Scored[] };

function hill({ name, kind, samples }: Filled, row: number): Markup {
  const base = TOP + ROW * (row + 1);
  const counts = Array<number>(BINS).fill(0);
  for (const { logOdds } of samples) {
    const bin = Math.floor(((logOdds - FROM) / (TO - FROM)) * BINS);
    counts[Math.min(BINS - 1, Math.max(0, bin))]! += 1;
  }
  const highest = Math.max(1, ...counts);
  const place = (bin: number) => x(FROM + (bin / BINS) * (TO - FROM));
  const steps = counts.flatMap((count, bin): [number, number][] => {
    const top = base - (count / highest) * HILL;
    return [
      [place(bin), top],
      [place(bin + 1), top],
    ];
  });
  const beyond = samples.filter(({ probability }) => probability >= REWORKED).length;
  return element(
    'g',
    {},
    path([[x(FROM), base], ...steps, [x(TO), base]], kind),
    line(LEFT, base, RIGHT, base, 'base'),
    label(LEFT - 12, base - 22, name, 'end', 'row-label'),
    label(LEFT - 12, base - 6, samples.length.toLocaleString('en'), 'end'),
    label(
      RIGHT + 10,
      base - 6,
      percent(beyond / Math.max(1, samples.length)),
      'start',
      'row-label',
    ),
  );
}

function quartiles(groups: readonly Filled[]): Markup {
  const heading = (words: string) => element('th', { scope: 'col' }, text(words));
  const at = (samples: readonly Scored[], share: number) => {
    const scores = samples.map(({ logOdds }) => logOdds).sort((a, b) => a - b);
    const score = scores[Math.floor((scores.length - 1) * share)];
    return element('td', {}, text(score === undefined ? '–' : score.toFixed(1).replace('-', '−')));
  };
  return element(
    'table',
    { class: 'numbers' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ['score', 'lowest', 'lower quartile', 'median', 'upper quartile', 'highest'].map(heading),
      ),
    ),
    element(
      'tbody',
      {},
      groups.map(({ name, samples }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, text(name)),
          [0, 0.25, 0.5, 0.75, 1].map(share => at(samples, share)),
        ),
      ),
    ),
  );
}
