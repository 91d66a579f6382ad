import { table } from '../eval/table';
import { type Figures, isStopped, type Outcome } from './figures';

/** The engines over one corpus side by side; in brackets, how many times as much as the first. */
export function figuresTable(outcomes: readonly Outcome[]): string {
  const base = outcomes.find(outcome => !isStopped(outcome)) as Figures | undefined;
  const head = [
    '',
    'bytes an article',
    'articles/s',
    'first load',
    'load',
    'first question',
    'no match',
    'match',
    'memory',
    'found first',
  ];
  const rows = outcomes.map(outcome => {
    if (isStopped(outcome)) return [outcome.name, outcome.stopped, ...Array(8).fill('')];
    const compared = (key: 'bytesPerArticle' | 'load' | 'noMatch' | 'match') =>
      outcome === base || !base
        ? rounded(outcome[key])
        : `${rounded(outcome[key])} (${rounded(outcome[key] / base[key])}×)`;
    return [
      outcome.name,
      compared('bytesPerArticle'),
      rounded(outcome.buildRate),
      rounded(outcome.coldLoad),
      compared('load'),
      rounded(outcome.firstQuestion),
      compared('noMatch'),
      compared('match'),
      `${rounded(outcome.memory / 1e6)} MB`,
      `${Math.round(outcome.found * 100)} %`,
    ];
  });
  return table([head, ...rows]);
}

/** What a pack is made of, and what a question to it consists of. */
export function insides(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(outcome => {
    if (isStopped(outcome)) return [];
    const { name, parts, steps, longSteps } = outcome;
    return [
      listed(`${name}, bytes an article`, parts),
      listed(`${name}, milliseconds of a question`, steps),
      listed(`${name}, milliseconds of a question of 1,000 words`, longSteps),
    ];
  });
  return lines.filter(Boolean).join('\n');
}

function listed(what: string, values: Record<string, number>): string {
  const all = Object.entries(values).map(([name, value]) => `${name} ${rounded(value)}`);
  return all.length > 0 ? `  ${what}: ${all.join(', ')}` : '';
}

/** Two digits that count, or whole numbers. */
export function rounded(value: number): string {
  return value >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(2)));
}
