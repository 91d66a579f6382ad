import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { altered } from './altered';
import { copies } from './copies';
import { creditHosts, credits } from './credits';
import { detect } from './detect';
import { extract } from './extract';
import { fitReworkModel } from './fit';
import { fitCopyModels } from './fit-copies';
import { plantCredits } from './planted-credits';
import { report } from './report/report';
import type { EvalResult, Figure } from './result';
import { rewrites } from './rewrites';
import {
  creditsRows,
  detectRows,
  extractRows,
  plantedRows,
  thresholdLines,
  withStripped,
} from './rows';
import { table } from './table';
import { thresholds, varyThresholds } from './thresholds';
import { wilson } from './wilson';

const SHARED = new URL('../../../shared/', import.meta.url);
const REPORT = '.artifacts/eval/report.html';

const MEASURES: Record<string, () => Promise<EvalResult>> = {
  detect: async () =>
    withStripped(detectRows(await detect(SHARED)), detectRows(await detect(SHARED, true))),
  extract: async () =>
    withStripped(extractRows(await extract(SHARED)), extractRows(await extract(SHARED, true))),
  credits: async () => withStripped(await creditsAndPlanted(false), await creditsAndPlanted(true)),
  copies: () => copies(SHARED),
  rewrites: () => rewrites(SHARED),
  altered: () => altered(SHARED),
};
/** What pages state, and what they state when a credit is put into them. */
async function creditsAndPlanted(stripped: boolean): Promise<EvalResult> {
  const read = creditsRows(await credits(SHARED, stripped));
  const pages = new URL('eval/pages/', SHARED);
  const planted = plantedRows(plantCredits(pages, creditHosts(SHARED), stripped));
  return {
    rows: [...read.rows, ...planted.rows],
    notes: [...read.notes, ...planted.notes],
    errors: [...read.errors, ...planted.errors],
  };
}

/** Measures that are run by name only. */
const BY_NAME: Record<string, () => Promise<EvalResult>> = {
  fit: () => fitReworkModel(SHARED),
  'fit-copies': () => fitCopyModels(SHARED),
};

interface EvalOptions {
  json?: string | true;
  errors?: boolean;
  report?: string | boolean;
}

const evaluation = new Command('npm run eval --')
  .description('What Whence finds and misses on ../shared/eval, by the definitions of its README.')
  .argument(
    '[name...]',
    `what to measure: ${Object.keys(MEASURES).join(', ')} (default: all); fit, fit-copies: constants of the models of rewrites and of copies`,
  )
  .option('--json [file]', 'figures as JSON, to a file or in place of the tables')
  .option('--errors', 'name single errors of the half that may be looked at')
  .option('--report [file]', `figures, plots and the worst errors as HTML (default: ${REPORT})`)
  .option('--no-report', 'without the report that measuring everything writes')
  .action(async (names: string[], options: EvalOptions, command: Command) => {
    const unknown = names.filter(name => !(name in MEASURES) && !(name in BY_NAME));
    if (unknown.length > 0)
      command.error(`no such measure: ${unknown.join(', ')}`, { exitCode: 2 });
    await measureAll(names, options);
  });

evaluation
  .command('thresholds')
  .description(
    'What each named number of lib/page and lib/label does to the figures when it is half or twice as large.',
  )
  .argument('[name...]', 'names of constants, e.g. MAX_TEASER (default: all; 20 seconds a value)')
  .option('--factors <list>', 'other factors', '0.5,2')
  .action(async (names: string[], { factors }: { factors: string }) => {
    const varied = await varyThresholds(SHARED, thresholds(names), factors.split(',').map(Number));
    console.log(table(thresholdLines(varied)));
  });

await evaluation.parseAsync();

async function measureAll(names: string[], options: EvalOptions): Promise<void> {
  if (!existsSync(new URL('eval/README.md', SHARED))) {
    console.log('../shared/eval is not there: nothing was measured.');
    return;
  }
  const results: Record<string, EvalResult> = {};
  for (const name of names.length > 0 ? names : Object.keys(MEASURES)) {
    const result = await (MEASURES[name] ?? BY_NAME[name]!)();
    results[name] = result;
    if (options.json !== true) console.log(asText(name, result, options.errors ?? false));
  }
  const json = JSON.stringify(results, withoutTexts, 2);
  if (options.json === true) console.log(json);
  else if (options.json) writeFileSync(options.json, `${json}\n`);
  const isWanted = options.report ?? (names.length === 0 && options.json !== true);
  if (isWanted) writeReport(typeof isWanted === 'string' ? isWanted : REPORT, results);
}

function writeReport(file: string, results: Record<string, EvalResult>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report(SHARED, results));
  console.error(`The report is in ${file}.`);
}

/** Failures carry whole articles: they are for the report. */
function withoutTexts(key: string, value: unknown): unknown {
  return key === 'failures' ? undefined : value;
}

function asText(name: string, { rows, notes, errors }: EvalResult, withErrors: boolean): string {
  const cells = rows.map(({ what, all, dev, heldOut }) => [
    what,
    shown(all),
    interval(all),
    shown(dev),
    shown(heldOut),
  ]);
  const lines = [table([[name, 'all', '95 %', 'dev', 'held out'], ...cells])];
  lines.push(...notes.map(note => `  ${note}`));
  if (withErrors) lines.push(...errors.map(error => `  ✗ ${error}`));
  return `${lines.join('\n')}\n`;
}

function shown(figure: Figure): string {
  if (typeof figure === 'number') return figure.toFixed(3);
  const { count, of } = figure;
  return `${of === 0 ? '–' : (count / of).toFixed(3)} (${count}/${of})`;
}

function interval(figure: Figure): string {
  if (typeof figure === 'number') return '';
  const [lower, upper] = wilson(figure.count, figure.of);
  return `${lower.toFixed(3)}–${upper.toFixed(3)}`;
}
