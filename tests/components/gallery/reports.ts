import type { Entry } from '../../../lib/corpus/types';
import type { Match, Report, Stated } from '../../../lib/label/types';

/** Reports of invented articles, one for each thing a label can say. */

const entry: Entry = {
  id: 'harbour',
  url: 'https://www.coast-courier.example/2023/harbour-reopens',
  publisher: 'Coast Courier',
  title: null,
  published: '2023-12-07T18:04:00+01:00',
  language: 'en',
  authors: ['Mara Lindqvist'],
  agencies: ['AFP', 'AP', 'Reuters'],
  copyright: {
    holder: 'Coast Courier',
    year: 2023,
    notice:
      '©2023 Coast Courier. All rights reserved. Copying this article without leave is not allowed and may have consequences.',
  },
  licence: null,
};

const copy: Match = {
  entry,
  kind: 'copy',
  confidence: 0.98,
  pageShare: 0.914,
  sourceShare: 0.972,
  passages: [
    { start: 0, end: 540 },
    { start: 620, end: 1540 },
    { start: 1900, end: 2740 },
    { start: 2800, end: 2850 },
  ],
  altered: [
    {
      start: 700,
      end: 709,
      text: 'Greenport',
      before: 'ferries between the island and ',
      after: ' have resumed. According to a notice on the quay,',
    },
  ],
};

const nothingStated: Stated = {
  publisher: null,
  authors: [],
  published: null,
  agencies: [],
  photoAgencies: [],
  copyright: null,
  licence: null,
};

const report: Report = {
  id: '',
  url: 'https://morning-herald.example/world/harbour',
  article: true,
  title: 'Harbour opens again after the storm',
  language: 'en',
  words: 512,
  length: 3000,
  stated: { ...nothingStated, publisher: 'Morning Herald' },
  matches: [copy],
  verdict: 'uncredited',
  differences: [],
  agencies: {
    AFP: { name: 'Agence France-Presse' },
    AP: { name: 'The Associated Press' },
    Reuters: { name: 'Reuters' },
    dpa: { name: 'Deutsche Presse-Agentur' },
  },
  corpusSize: 12_408,
};

export const uncredited: Report = {
  ...report,
  stated: {
    ...report.stated,
    published: '2024-01-03',
    agencies: [
      {
        code: 'Reuters',
        name: 'Reuters',
        where: 'dateline',
        evidence: 'PORT HAVEN, Jan 3 (Reuters) -',
      },
    ],
    copyright: {
      holder: 'Morning Herald',
      year: 2024,
      notice: '© 2024 Morning Herald',
      where: 'page',
    },
  },
  differences: [
    { kind: 'agency-dropped', evidence: 'AFP Agence France-Presse' },
    { kind: 'agency-dropped', evidence: 'AP The Associated Press' },
    { kind: 'publisher-unnamed', evidence: 'Coast Courier' },
    { kind: 'author-dropped', evidence: 'Mara Lindqvist' },
    {
      kind: 'copyright-differs',
      evidence: '© 2024 Morning Herald',
      page: '© 2024 Morning Herald',
      source: entry.copyright?.notice ?? null,
    },
    { kind: 'date-later', evidence: '2024-01-03', page: '2024-01-03', source: '2023-12-07' },
    { kind: 'fact-altered', evidence: 'Greenport' },
  ],
};

export const credited: Report = {
  ...report,
  verdict: 'credited',
  matches: [
    {
      ...copy,
      pageShare: 0.95,
      sourceShare: 0.99,
      altered: [],
      passages: [{ start: 0, end: 2850 }],
    },
  ],
  stated: {
    ...report.stated,
    authors: ['Mara Lindqvist'],
    agencies: (['AFP', 'AP', 'Reuters'] as const).map(code => ({
      code,
      name: { AFP: 'Agence France-Presse', AP: 'The Associated Press', Reuters: 'Reuters' }[code],
      where: 'end-credit',
      evidence: 'ml/ok (AFP, AP, Reuters)',
    })),
    copyright: { ...entry.copyright!, notice: entry.copyright!.notice!, where: 'text' },
  },
};

export const partlyCredited: Report = {
  ...uncredited,
  verdict: 'partly-credited',
  stated: {
    ...uncredited.stated,
    authors: ['Jonas Okafor'],
    agencies: [
      ...uncredited.stated.agencies,
      {
        code: 'dpa',
        name: 'Deutsche Presse-Agentur',
        where: 'end-credit',
        evidence: '(dpa, Reuters)',
      },
    ],
    photoAgencies: [{ code: 'AFP', name: 'Agence France-Presse', evidence: '(AFP / Lena Marsh)' }],
    licence: {
      name: 'CC BY-SA 4.0',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      standard: 'rel=license',
    },
  },
  differences: [
    { kind: 'agency-dropped', evidence: 'AFP Agence France-Presse' },
    { kind: 'agency-dropped', evidence: 'AP The Associated Press' },
    {
      kind: 'agency-added',
      evidence: '(dpa, Reuters)',
      page: 'dpa Deutsche Presse-Agentur',
    },
    { kind: 'copyright-differs', evidence: '© 2024 Morning Herald' },
  ],
};

export const original: Report = {
  ...credited,
  verdict: 'original',
  matches: [
    {
      ...credited.matches[0]!,
      entry: { ...entry, title: 'Harbour opens again after the storm' },
      confidence: 1,
      pageShare: 1,
      sourceShare: 1,
      passages: [{ start: 0, end: 3000 }],
    },
  ],
};

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

export const several: Report = {
  ...uncredited,
  matches: [
    { ...copy, kind: 'reworked', confidence: 0.74 },
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
    },
    { ...copy, entry: { ...entry, id: 'e', publisher: 'The Ferry Times' }, kind: 'related' },
  ],
};

export const unmatched: Report = {
  ...report,
  url: 'https://example-news.example/storm',
  verdict: 'unmatched',
  matches: [],
  stated: {
    publisher: 'Example News',
    authors: ['Ines Ferreira', 'Tom Abara'],
    published: '2024-03-18T07:00:00Z',
    agencies: [
      {
        code: 'dpa',
        name: 'Deutsche Presse-Agentur',
        where: 'end-credit',
        evidence: '(dpa)',
      },
    ],
    photoAgencies: [{ code: 'AP', name: 'The Associated Press', evidence: '(AP / J. Rowe)' }],
    copyright: {
      holder: 'Example News',
      year: 2024,
      notice: '© 2024 Example News',
      where: 'text',
    },
    licence: {
      name: 'Reuse only with permission',
      url: 'https://example-news.example/reuse',
      standard: 'schema.org usageInfo',
    },
  },
};

export const unmatchedSilent: Report = {
  ...report,
  verdict: 'unmatched',
  matches: [],
  stated: nothingStated,
};

export const notArticle: Report = {
  ...report,
  article: false,
  verdict: 'not-article',
  matches: [],
  stated: nothingStated,
  words: 0,
  length: 0,
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
