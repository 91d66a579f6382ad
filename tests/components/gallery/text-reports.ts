import type { Match, Report } from '../../../lib/label/types';
import { withChanges } from './altered-words';
import { copy, entry, report } from './harbour';
import { uncredited, unmatched } from './reports';

/** Reports of how a page's text came to be: excerpts, rewrites, changed facts, several sources. */

export const excerpt: Report = {
  ...report,
  stated: { ...report.stated, copyright: uncredited.stated.copyright },
  matches: [
    {
      ...copy,
      kind: 'excerpt',
      confidence: 0.91,
      pageShare: 0.08,
      sourceShare: 0.11,
      passages: [{ start: 1200, end: 1440 }],
      altered: [],
    },
  ],
  differences: [
    ...entry.agencies.map(code => ({ kind: 'agency-dropped' as const, evidence: code })),
    { kind: 'publisher-unnamed', evidence: 'Coast Courier' },
  ],
};

const retold = withChanges(
  `${'The boats were back at sea before noon, and nobody on the quay could say how long for. '.repeat(8)}The harbour master counted [214] of them aloud, more than on any day since the storm had begun.`,
);

export const reworked: Report = {
  ...report,
  length: retold.text.length,
  matches: [
    {
      ...copy,
      kind: 'reworked',
      confidence: 0.934,
      pageShare: 0.71,
      sourceShare: 0.66,
      passages: [
        { start: 0, end: 260 },
        { start: 348, end: retold.text.length },
      ],
      altered: retold.altered,
    },
  ],
  differences: [
    ...entry.agencies.map(code => ({ kind: 'agency-dropped' as const, evidence: code })),
    { kind: 'publisher-unnamed', evidence: 'Coast Courier' },
    { kind: 'fact-altered', evidence: '214' },
  ],
};

/** More changes than are shown at once: a full name, three in one sentence, one that begins a paragraph. */
const changed = withChanges(
  `The ferries left the harbour before noon, for the first time since the storm between the island and [Greenport]. According to a notice on the quay, tickets stay valid until the end of the month, and nobody has to pay twice.

[Nadia] [Okonjo], who keeps the lighthouse, said she had counted [17] boats in the first hour and [40] in the second, more than on any day since the summer. The council met in the evening and thanked all who had helped to mend the quay, from the divers to the bakers.

[Ravenna] will send two cranes, the council said. Until they are here the larger ships have to wait outside, where the water is deep enough. The last time that this happened was in [1987], when a bridge had fallen into the fairway and it took half a year to lift it.

The ferry company expects to lose [3,400] passengers a day as long as the second quay is closed. Its head, [Pavel] [Brandt], asked for patience.

On Saturday the lighthouse opens for visitors, as it does on the first weekend of each month, and [Lena] [Marsh] will show the lamp.`,
);

export const altered: Report = {
  ...uncredited,
  length: changed.text.length,
  matches: [
    {
      ...copy,
      passages: [{ start: 0, end: changed.text.length }],
      altered: changed.altered,
    },
  ],
  differences: [
    ...uncredited.differences,
    ...changed.altered.map(({ text }) => ({ kind: 'fact-altered' as const, evidence: text })),
  ],
};

const sameEvent: Match = {
  ...copy,
  kind: 'related',
  confidence: 0.27,
  pageShare: 0.3,
  sourceShare: 0.2,
  altered: [],
};

/** Nothing but other reports of the same event: the page has no known source. */
export const related: Report = { ...unmatched, matches: [sameEvent] };

export const several: Report = {
  ...uncredited,
  matches: [
    { ...copy, kind: 'reworked', confidence: 0.74, altered: [] },
    {
      ...copy,
      entry: {
        ...entry,
        id: 'b',
        publisher: 'Inselbote',
        url: 'https://inselbote.example/a',
        published: '2023-12-08',
      },
      pageShare: 0.62,
      sourceShare: 0.7,
    },
    {
      ...copy,
      entry: { ...entry, id: 'c', publisher: null, url: null, published: '2023' },
      kind: 'excerpt',
      pageShare: 0.004,
      sourceShare: 0.03,
    },
    {
      ...copy,
      entry: { ...entry, id: 'd', publisher: 'Nordlys Post', url: 'https://nordlys.example/x' },
      kind: 'related',
      confidence: 0.41,
    },
    {
      ...copy,
      entry: { ...entry, id: 'e', publisher: 'The Ferry Times' },
      kind: 'related',
      confidence: 0.12,
    },
  ],
};

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsnachrichtenblatt';

/** Names without a place to break, both scripts, many passages, a notice as long as a paragraph. */
export const overlong: Report = {
  ...uncredited,
  matches: [
    {
      ...copy,
      entry: {
        ...entry,
        publisher: LONG,
        url: `https://${LONG.slice(0, 60).replace('ä', 'ae')}.example/`,
        title: 'صحيفة الميناء: عودة السفن بعد العاصفة',
        authors: [LONG, 'ليلى حداد', 'Mara Lindqvist'],
        agencies: ['AFP', 'RIANovostiSuperlongAgencyCode', 'DJN'],
        copyright: {
          holder: LONG,
          year: 2023,
          notice: `© 2023 ${LONG}. ${'Every other use needs leave in writing. '.repeat(12)}`.trim(),
        },
        licence: `https://licences.example/${'terms/'.repeat(20)}`,
      },
      passages: Array.from({ length: 90 }, (_, i) => ({ start: i * 33, end: i * 33 + 20 })),
    },
  ],
  differences: [
    ...uncredited.differences,
    { kind: 'publisher-unnamed', evidence: LONG },
    { kind: 'author-dropped', evidence: 'ليلى حداد' },
  ],
};
