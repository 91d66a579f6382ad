import type { CreditScores, CreditsResult } from './credits';
import type { DetectResult, DetectScores } from './detect';
import type { ExtractResult, ExtractScores } from './extract';
import type { Half } from './pages';
import type { PlantedOutcome } from './planted-credits';
import type { ReadingFigures } from './reading-score';
import type { EvalResult, Figure, Row } from './result';
import type { Varied } from './thresholds';

/** Two measures as one, the second's rows under a heading of their own. */
export function withStripped(plain: EvalResult, stripped: EvalResult): EvalResult {
  return {
    ...plain,
    rows: [
      ...plain.rows,
      ...stripped.rows.map(row => ({ ...row, what: `stripped markup: ${row.what}` })),
    ],
    notes: [
      ...plain.notes,
      'stripped markup: the same pages without class names, ids, data attributes, microdata and JSON-LD',
    ],
    errors: [...plain.errors, ...stripped.errors.map(error => `stripped markup: ${error}`)],
  };
}

const PLACES: Record<PlantedOutcome['kind'], string> = {
  dateline: 'datelines',
  byline: 'bylines',
  end: 'closing lines',
  inline: 'credits at the end of a paragraph',
  contributed: 'contributed lines',
  notice: 'rights lines',
  trap: 'traps',
};

/** Credits and traps that were put into pages. */
export function plantedRows(outcomes: readonly PlantedOutcome[]): EvalResult {
  const half = (name: Half) => outcomes.filter(outcome => outcome.half === name);
  const row = rowsOf({ all: outcomes, dev: half('dev'), heldOut: half('held-out') });
  const kinds = Object.entries(PLACES) as [PlantedOutcome['kind'], string][];
  const languages = new Set(
    outcomes.map(({ kind, language }) => (kind === 'trap' ? '' : language)),
  );
  return {
    rows: kinds.map(([kind, name]) =>
      row(
        `planted: ${name} ${kind === 'trap' ? 'fallen into' : 'read'}`,
        (all: readonly PlantedOutcome[]) => {
          const of = all.filter(outcome => outcome.kind === kind);
          const right = of.filter(outcome => outcome.right).length;
          return { count: kind === 'trap' ? of.length - right : right, of: of.length };
        },
      ),
    ),
    notes: [
      `planted: credit lines in ${languages.size - 1} languages, and what only looks like them, put into pages that credit nobody`,
    ],
    errors: half('dev')
      .filter(({ right }) => !right)
      .map(({ what }) => `planted ${what}`),
  };
}

/** How the measures of pages are shown. Single errors are named for the half that may be looked at. */
export function detectRows(result: DetectResult): EvalResult {
  const row = rowsOf(result);
  return {
    rows: [
      row('article pages found', (s: DetectScores) => s.articles),
      row('home pages taken for articles', s => s.homes),
      row('forum and listing pages taken for articles', s => s.lists),
    ],
    notes: ['held out: half of the hosts'],
    errors: result.wrong
      .filter(({ half }) => half === 'dev')
      .map(({ file, score, signals }) => `${file} ${score}: ${signals}`),
  };
}

export function extractRows(result: ExtractResult): EvalResult {
  const row = rowsOf(result);
  return {
    rows: [
      row('mean word F1', (s: ExtractScores) => s.mean),
      row('10th percentile', s => s.p10),
      row('pages under 0.5', s => ({ count: s.under, of: s.pages })),
      row('mean precision', s => s.precision),
      row('mean recall', s => s.recall),
    ],
    notes: ['pages whose true text has more than 60 words; held out: half of the hosts'],
    errors: result.worst
      .filter(({ half }) => half === 'dev')
      .map(({ file, f1 }) => `${file} ${f1.toFixed(3)}`),
  };
}

export function creditsRows(result: CreditsResult): EvalResult {
  const row = rowsOf(result);
  const ofPages = (share: number, { pages }: CreditScores): Figure => ({
    count: Math.round(share * pages),
    of: pages,
  });
  return {
    rows: [
      row('agencies: precision', ({ agencies }: CreditScores) => ({
        count: agencies.right,
        of: agencies.reported,
      })),
      row('agencies: recall', ({ agencies }) => ({ count: agencies.right, of: agencies.expected })),
      row('agencies: F1', ({ agencies }) => agencies.f1),
      row('traps fallen into', ({ traps, agencies }) => ({ count: traps, of: agencies.reported })),
      row('copyright holder', s => ofPages(s.holder, s)),
      row('copyright year', s => ofPages(s.year, s)),
      row('publisher', s => ofPages(s.publisher, s)),
    ],
    notes: [
      `an agency invented on ${result.invented.pages} pages that credit none`,
      `${result.unchecked.length} pages without a truth row report an agency`,
      'held out: half of the publishers',
    ],
    errors: result.dev.errors.map(
      ({ file, what, expected, reported }) =>
        `${file} ${what}: expected “${expected}”, reported “${reported}”`,
    ),
  };
}

/** One line for each value of a threshold: what it does to the figures, on the half that may be looked at and on the other. */
export function thresholdLines(results: readonly Varied[]): string[][] {
  const figures = ({
    missed,
    taken,
    f1,
    agenciesMissed,
    agenciesInvented,
    rightsWrong,
  }: ReadingFigures) => [
    `${missed}/${taken}`,
    f1.toFixed(4),
    `${agenciesMissed}/${agenciesInvented}`,
    String(rightsWrong),
  ];
  const heading = ['articles missed/taken', 'F1', 'agencies missed/invented', 'rights wrong'];
  return [
    [
      'threshold',
      'value',
      ...heading.map(name => `dev: ${name}`),
      ...heading.map(name => `held out: ${name}`),
    ],
    ...results.map(({ threshold, value, figures: { dev, 'held-out': heldOut } }) => [
      threshold ? `${threshold.file} ${threshold.name} = ${threshold.value}` : 'as it is',
      value === null ? '' : String(value),
      ...figures(dev),
      ...figures(heldOut),
    ]),
  ];
}

function rowsOf<Scores>(result: { all: Scores; dev: Scores; heldOut: Scores }) {
  return (what: string, figure: (scores: Scores) => Figure): Row => ({
    what,
    all: figure(result.all),
    dev: figure(result.dev),
    heldOut: figure(result.heldOut),
  });
}
