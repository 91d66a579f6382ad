import type { Report, ReuseTerm } from '../../../lib/label/types';
import { copy, entry, nothingStated, report } from './harbour';

function linkedTerm(standard: string, url: string): ReuseTerm {
  return { standard, value: url, url };
}

/** Reports of what pages state, beside a source and without one. */

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
        at: { line: 2, start: 0, end: 29 },
      },
    ],
    copyright: {
      holder: 'Morning Herald',
      year: 2024,
      notice: '© 2024 Morning Herald',
      where: 'page',
      at: { line: 9, start: 0, end: 21 },
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
      at: { line: 8, start: 0, end: 24 },
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
    terms: [
      { standard: 'TDM reservation', value: '1', url: null },
      {
        standard: 'TDM policy',
        value: 'https://example-news.example/tdm.json',
        url: 'https://example-news.example/tdm.json',
      },
      { standard: 'robots (robots)', value: 'noai', url: null },
    ],
  },
};

/** A press release under open licences, on both sides, and every kind of term that machines are told. */
export const licensed: Report = {
  ...credited,
  agencies: {
    ...credited.agencies,
    'Coastline Wire': { name: 'Coastline Wire', kind: 'press-release' },
  },
  matches: credited.matches.map(match => ({
    ...match,
    entry: { ...match.entry, licence: 'https://creativecommons.org/licenses/by/4.0/' },
  })),
  stated: {
    ...credited.stated,
    agencies: [
      ...credited.stated.agencies,
      {
        code: 'Coastline Wire',
        name: 'Coastline Wire',
        where: 'dateline',
        evidence: 'PORT HAVEN, Jan 3 /Coastline Wire/ --',
        kind: 'press-release',
      },
    ],
    photoAgencies: [
      {
        code: 'AFP',
        name: 'Agence France-Presse',
        evidence: 'The quay at noon. Photo: Lena Marsh/AFP',
      },
    ],
    copyright: {
      holder: 'Morning Herald',
      since: 2019,
      year: 2024,
      notice: '© 2019–2024 Morning Herald. Reprints only with leave in writing.',
      where: 'metadata',
      at: { standard: 'schema.org copyrightNotice' },
    },
    licence: {
      name: 'CC BY-NC-ND 4.0',
      url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
      standard: 'schema.org license',
    },
    terms: [
      linkedTerm(
        'schema.org usageInfo',
        'https://morning-herald.example/terms-of-use/for-readers/and-for-other-publishers.html',
      ),
      linkedTerm('schema.org acquireLicensePage', 'https://www.morning-herald.example/licensing'),
      linkedTerm('schema.org isBasedOn', 'https://coast-courier.example/2023/harbour-reopens'),
      { standard: 'TDM reservation', value: '1', url: null },
      linkedTerm('TDM policy', 'https://morning-herald.example/tdm.json'),
      { standard: 'robots (robots)', value: 'noai', url: null },
      { standard: 'robots (somebot)', value: 'noimageai', url: null },
      linkedTerm('RSL', 'https://morning-herald.example/license.xml'),
      {
        standard: 'A standard of tomorrow',
        value: 'javascript:alert(1)',
        url: 'javascript:alert(1)',
      },
    ],
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
