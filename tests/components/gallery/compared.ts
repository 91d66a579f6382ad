import type { Compared } from '../../../components/report/report-page';
import type { Match, Report } from '../../../lib/label/types';
import { sideBySide } from '../../../lib/side-by-side';
import { copy } from './harbour';
import { uncredited } from './reports';
import { several } from './text-reports';

const OWN =
  'Readers have asked us how the storm was on the coast, and here is what came of it. The answer is longer than the question, as answers from the coast tend to be: our correspondent went there by bus, missed the last one back, and stayed with the keeper of the lighthouse, who talks little but has kept a diary of the weather since she was nine years old.';

export const SOURCE = [
  'The harbour of Port Haven opened again on Monday, nine days after the storm had thrown two ferries onto the quay and broken the lamp of the lighthouse.',
  'Nobody was hurt, the harbour master said, because nobody had been there: the whole town was at a wedding on the hill that night.',
  '“We counted the ships in the morning and had two too many,” said Nadia Okonjo, who keeps the lighthouse.',
  'The ferry company means to have both ships afloat before the summer begins.',
].join('\n\n');

export const PAGE = `${OWN}\n\n${SOURCE.replace('nine days', 'nineteen days')
  .replace(', because nobody had been there', '')
  .replace('who keeps the lighthouse', 'who keeps the old lighthouse')
  .split('\n\n')
  .slice(0, 3)
  .join('\n\n')}`;

const start = PAGE.indexOf('The harbour');
const at = PAGE.indexOf('nineteen');
const match: Match = {
  ...copy,
  pageShare: 0.55,
  sourceShare: 0.82,
  passages: [{ start, end: PAGE.length - 1 }],
  altered: [
    { start: at, end: at + 8, text: 'nineteen', before: 'again on Monday, ', after: ' days after' },
  ],
};

const report: Report = { ...uncredited, length: PAGE.length, matches: [match] };
const withSources: Report = {
  ...report,
  matches: several.matches.map(one => ({ ...one, passages: match.passages, altered: [] })),
};

/** Every state of the report on a page of its own. */
export const COMPARED = {
  kept: { report, sides: [sideBySide(PAGE, match, SOURCE)] },
  'not-kept': { report, sides: [sideBySide(PAGE, match, null)] },
  'several-sources': {
    report: withSources,
    sides: withSources.matches
      .filter(({ kind }) => kind !== 'related')
      .map((one, index) => sideBySide(PAGE, one, index === 1 ? SOURCE : null)),
  },
  gone: { report, sides: null },
  nothing: 'nothing',
  reading: null,
} satisfies Record<string, Compared | 'nothing' | null>;

export type ComparedName = keyof typeof COMPARED;
export const COMPARED_NAMES = Object.keys(COMPARED) as ComparedName[];
