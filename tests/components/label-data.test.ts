import { describe, expect, it } from 'vitest';
import { siteOf, webAddress } from '../../components/label/address';
import { authorsOf } from '../../components/label/authors';
import { creditEvidence, creditLines } from '../../components/label/credit-lines';
import { differenceGroups } from '../../components/label/difference-groups';
import { rightsAgree } from '../../components/label/rights-agree';
import { termWords } from '../../components/label/term-words';
import type { Copyright, Report } from '../../lib/label/types';
import * as reports from './gallery/reports';
import { excerpt } from './gallery/text-reports';

describe('the credits', () => {
  const linesOf = (report: Report) =>
    creditLines(report).map(({ code, name, role, status }) => [code, name, role, status].join('|'));

  it('set the agencies of the source beside those of the page', () => {
    expect(linesOf(reports.partlyCredited)).toEqual([
      'AFP|Agence France-Presse|text|missing',
      'AP|The Associated Press|text|missing',
      'Reuters||text|credited',
      'dpa|Deutsche Presse-Agentur|text|added',
      'AFP|Agence France-Presse|photo|',
    ]);
  });

  it('say where the page states them when there is no source', () => {
    expect(linesOf(reports.unmatched)).toEqual([
      'dpa|Deutsche Presse-Agentur|text|end-credit',
      'AP|The Associated Press|photo|',
    ]);
  });

  it("leave an excerpt's page its own agencies", () => {
    const { stated } = reports.partlyCredited;
    expect(linesOf({ ...excerpt, stated })).toContain(
      'dpa|Deutsche Presse-Agentur|text|end-credit',
    );
  });

  it('keep an agency that the table does not know', () => {
    const [match] = excerpt.matches;
    const entry = { ...match!.entry, agencies: ['Nowhere Wire', 'Nowhere Wire'] };
    expect(linesOf({ ...excerpt, matches: [{ ...match!, entry }] })).toEqual([
      'Nowhere Wire||text|missing',
    ]);
  });

  it('show wires of press releases as such', () => {
    expect(linesOf(reports.licensed)).toContain('Coastline Wire||press-release|dateline');
  });

  it('quote what names agencies for pictures after what names them for the text', () => {
    expect(creditEvidence(reports.licensed.stated).map(({ where }) => where)).toEqual([
      'end-credit',
      'dateline',
      'photo',
    ]);
  });

  it('quote a line once, however many agencies it names', () => {
    expect(creditEvidence(reports.credited.stated)).toEqual([
      {
        where: 'end-credit',
        words: 'ml/ok (AFP, AP, Reuters)',
        at: { line: 8, start: 0, end: 24 },
      },
    ]);
  });
});

describe('the authors', () => {
  it('of the source are missing where the page should name one and names none', () => {
    expect(authorsOf(reports.uncredited)).toEqual({
      page: [],
      source: [],
      missing: ['Mara Lindqvist'],
    });
  });

  it('of both are told apart where they are others', () => {
    expect(authorsOf(reports.partlyCredited)).toEqual({
      page: ['Jonas Okafor'],
      source: ['Mara Lindqvist'],
      missing: [],
    });
  });

  it('are named once where they are the same, in whatever letters', () => {
    const stated = { ...reports.credited.stated, authors: ['MARA LINDQVIST'] };
    expect(authorsOf({ ...reports.credited, stated })).toEqual({
      page: ['MARA LINDQVIST'],
      source: [],
      missing: [],
    });
  });
});

describe('the differences', () => {
  it('name all agencies of a kind in one sentence, and all else in its own', () => {
    const groups = differenceGroups([
      { kind: 'agency-dropped', evidence: 'AFP Agence France-Presse' },
      { kind: 'agency-dropped', evidence: 'Reuters' },
      { kind: 'agency-added', evidence: '(dpa)', page: 'dpa Deutsche Presse-Agentur' },
      { kind: 'author-dropped', evidence: 'Mara Lindqvist' },
    ]);
    expect(groups.map(({ kind, subjects }) => [kind, ...subjects])).toEqual([
      ['agency-dropped', 'AFP Agence France-Presse', 'Reuters'],
      ['agency-added', 'dpa Deutsche Presse-Agentur'],
      ['author-dropped', 'Mara Lindqvist'],
    ]);
  });

  it('leave changed facts to the section that shows them in their sentences', () => {
    expect(differenceGroups([{ kind: 'fact-altered', evidence: 'Greenport' }])).toEqual([]);
  });
});

describe('the copyright of page and source', () => {
  const source = reports.credited.matches[0]!.entry.copyright!;
  const notice = source.notice!;
  const page = (copyright: Partial<Copyright> | null): Report => ({
    ...reports.credited,
    stated: {
      ...reports.credited.stated,
      copyright: copyright && { ...source, notice, where: 'text', ...copyright },
    },
  });

  it.each([
    ['in the same words', page({}), true],
    ['in the same words, set otherwise', page({ notice: ` ${notice.toUpperCase()}\n` }), true],
    ['by the same holder in other words', page({ notice: 'Copyright 2023 Coast Courier' }), true],
    ['of another year', page({ notice: '© 2024 Coast Courier', year: 2024 }), false],
    ['without a holder', page({ notice: 'All rights reserved', holder: null }), false],
    ['of another holder', { ...reports.uncredited }, false],
    ['that is not stated', page(null), false],
  ])('%s', (_, report, agrees) => {
    expect(rightsAgree(report)).toBe(agrees);
  });
});

describe('a term for machines', () => {
  it.each([
    ['TDM reservation', '1', 'term_mining', 'term_tdm_reserved'],
    ['TDM reservation', '0', 'term_mining', 'term_tdm_free'],
    ['TDM reservation', 'yes', 'term_mining', null],
    ['robots (robots)', 'noai', 'term_robots', 'term_noai'],
    ['robots (somebot)', 'NOIMAGEAI', 'term_robots', 'term_noimageai'],
    ['RSL', 'https://news.example/license.xml', 'term_rsl', null],
    ['A standard of tomorrow', '1', null, null],
    ['constructor', 'constructor', null, null],
  ])('of %j, %j, in plain words', (standard, value, subject, said) => {
    expect(termWords({ standard, value })).toEqual({ subject, value: said });
  });
});

describe('an address', () => {
  it.each([
    ['https://www.news.example/a b', 'https://www.news.example/a%20b', 'news.example'],
    ['http://news.example', 'http://news.example/', 'news.example'],
    ['javascript:alert(1)', null, null],
    ['data:text/html,x', null, null],
    ['/relative', null, null],
    ['', null, null],
    [null, null, null],
  ])('%j leads to %j', (address, href, site) => {
    expect(webAddress(address)).toBe(href);
    expect(siteOf(address)).toBe(site);
  });
});
