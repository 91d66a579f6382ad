import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/corpus/types';
import { compare } from '../../lib/label/compare';
import { stated } from '../../lib/label/stated';
import type { Match } from '../../lib/label/types';
import { reading } from './reading';

const SOURCE: Entry = {
  id: '1',
  url: 'https://www.dw.com/en/harbour-closed/a-1',
  publisher: 'Deutsche Welle',
  title: 'Harbour closed',
  published: '2023-11-07',
  language: 'en',
  authors: [],
  agencies: ['AFP', 'AP', 'Reuters'],
  copyright: {
    holder: 'Deutsche Welle',
    year: 2023,
    notice: '©2023 Deutsche Welle. All rights reserved.',
  },
  licence: null,
};

const match = (given: Partial<Match> = {}, entry: Partial<Entry> = {}): Match => ({
  entry: { ...SOURCE, ...entry },
  kind: 'copy',
  confidence: 1,
  pageShare: 1,
  sourceShare: 1,
  passages: [],
  altered: [],
  ...given,
});

function label(page: Parameters<typeof reading>[0], matches: Match[] = [match()]) {
  const read = reading({ siteName: 'Grenzau Herald', ...page });
  return compare(read, stated(read), matches);
}

describe('verdict', () => {
  it('is credited when the credit line and the notice are kept', () => {
    const { verdict, differences } = label({
      lines: [
        ['tail', '(AFP, AP, Reuters)'],
        ['notice', '©2023 Deutsche Welle. All rights reserved.'],
      ],
    });
    expect(verdict).toBe('credited');
    expect(differences).toEqual([]);
  });

  it('is uncredited when both are cut', () => {
    const { verdict, differences } = label({ lines: [] });
    expect(verdict).toBe('uncredited');
    expect(differences).toEqual([
      { kind: 'agency-dropped', evidence: 'AFP Agence France-Presse' },
      { kind: 'agency-dropped', evidence: 'AP The Associated Press' },
      { kind: 'agency-dropped', evidence: 'Reuters' },
      {
        kind: 'publisher-unnamed',
        evidence: 'Deutsche Welle',
        page: 'Grenzau Herald',
        source: 'Deutsche Welle',
      },
    ]);
  });

  it('is credited when all agencies are named, partly credited when some are', () => {
    expect(label({ lines: [['tail', '(AFP, AP, Reuters)']] }).verdict).toBe('credited');
    expect(label({ lines: [['tail', '(AFP)']] }).verdict).toBe('partly-credited');
  });

  it.each([
    'https://www.dw.com/en/harbour-closed/a-1',
    'http://m.dw.com/en/harbour-closed/a-1/?utm_source=x#top',
    'https://amp.dw.com/en/harbour-closed/a-1',
    'https://www.dw.com/en/another-address/a-2',
  ])('is original at %s', url => {
    expect(label({ url })).toEqual({ verdict: 'original', differences: [] });
  });

  it('is original where the page’s publisher is the source’s', () => {
    expect(label({ url: 'https://127.0.0.1/a', siteName: 'DEUTSCHE WELLE' }).verdict).toBe(
      'original',
    );
  });

  it('is unmatched without a match that is more than related', () => {
    expect(label({}, []).verdict).toBe('unmatched');
    expect(label({}, [match({ kind: 'related' })])).toEqual({
      verdict: 'unmatched',
      differences: [],
    });
  });

  it('is not-article where there is no article', () => {
    expect(label({ article: null }).verdict).toBe('not-article');
  });

  it('rests on the best match that is more than related', () => {
    const other = match({ kind: 'related' }, { publisher: 'Somebody Else' });
    expect(label({ text: 'As Deutsche Welle says.' }, [other, match()]).verdict).toBe('credited');
  });
});

describe('naming the publisher', () => {
  const named = (page: Parameters<typeof reading>[0], entry: Partial<Entry> = {}) =>
    !label(page, [match({}, { agencies: [], ...entry })]).differences.some(
      ({ kind }) => kind === 'publisher-unnamed',
    );

  it('counts in the text only with the same capitals', () => {
    expect(named({ text: 'As Deutsche Welle reported, it is closed.' })).toBe(true);
    expect(named({ text: 'It was a deutsche welle that hit the harbour.' })).toBe(false);
    expect(named({ text: 'A Deutsche Wellenbad was closed.' })).toBe(false);
  });

  it('counts in a line in any capitals, without articles and legal forms', () => {
    const entry = { publisher: 'The Harbour Times Ltd.' };
    expect(named({ lines: [['tail', 'source: harbour times']] }, entry)).toBe(true);
    expect(named({ lines: [['footer', 'HARBOUR TIMES LIMITED']] }, entry)).toBe(true);
    expect(named({ lines: [['tail', 'harbour']] }, entry)).toBe(false);
  });

  it('counts a name of one ordinary word only as printed or in capitals', () => {
    const sun = { publisher: 'The Sun', url: null };
    expect(named({ text: 'The harbour lay in the Sun of the north.' }, sun)).toBe(true);
    expect(named({ text: 'Sun and wind at the harbour.' }, sun)).toBe(false);
    expect(named({ lines: [['tail', 'The harbour lay in the sun.']] }, sun)).toBe(false);
    expect(named({ lines: [['tail', 'Source: THE SUN']] }, sun)).toBe(true);
    expect(named({ lines: [['byline', 'Sun Reporters']] }, sun)).toBe(true);
    const focus = { publisher: 'Focus', url: 'https://www.focus.de/a' };
    expect(named({ lines: [['tail', 'The focus was on the crane.']] }, focus)).toBe(false);
    expect(named({ lines: [['tail', 'This text was first read on focus.de.']] }, focus)).toBe(true);
  });

  it('counts as author, and as a link to the source’s site', () => {
    expect(named({ authors: ['Deutsche Welle'] })).toBe(true);
    expect(named({ canonical: 'https://www.dw.com/en/harbour-closed/a-1' })).toBe(true);
    expect(named({ links: [{ rel: 'source', href: 'https://dw.com/x', text: 'here' }] })).toBe(
      true,
    );
    expect(named({ canonical: 'https://www.example.com/a' })).toBe(false);
  });

  it('counts an agency’s short form and full name as the same party', () => {
    const entry = { publisher: 'The Associated Press', url: null };
    expect(named({ lines: [['byline', 'By AP']], authors: ['AP'] }, entry)).toBe(true);
  });
});

describe('differences', () => {
  const kinds = (
    page: Parameters<typeof reading>[0],
    given: Partial<Match>,
    entry: Partial<Entry> = {},
  ) =>
    label({ text: 'As Deutsche Welle says.', ...page }, [
      match(given, { agencies: [], copyright: null, published: null, ...entry }),
    ]).differences.map(({ kind }) => kind);

  it('reports added agencies for copies only', () => {
    const lines: [['tail', string]] = [['tail', '(dpa)']];
    expect(kinds({ lines }, {})).toEqual(['agency-added']);
    expect(kinds({ lines }, { kind: 'excerpt' })).toEqual([]);
  });

  it('does not report the agency that published the source as added', () => {
    const entry = { publisher: 'The Associated Press', url: null };
    expect(kinds({ lines: [['byline', 'By Associated Press']] }, {}, entry)).toEqual([]);
  });

  it('sets different notices side by side', () => {
    const { differences } = label(
      {
        lines: [
          ['footer', '© 2024 Grenzau Herald'],
          ['tail', '(AFP, AP, Reuters)'],
        ],
        text: 'Deutsche Welle',
      },
      [match()],
    );
    expect(differences).toEqual([
      {
        kind: 'copyright-differs',
        evidence: '© 2024 Grenzau Herald / ©2023 Deutsche Welle. All rights reserved.',
        page: '© 2024 Grenzau Herald',
        source: '©2023 Deutsche Welle. All rights reserved.',
      },
    ]);
  });

  it('reports dropped authors for copies only, when none is named', () => {
    const entry = { authors: ['Jane Doe', 'John Roe'] };
    expect(kinds({}, {}, entry)).toEqual(['author-dropped']);
    expect(kinds({ lines: [['byline', 'By JOHN ROE']] }, {}, entry)).toEqual([]);
    expect(kinds({}, { kind: 'reworked' }, entry)).toEqual([]);
  });

  it('compares dates by whole days', () => {
    const entry = { published: '2024-05-03T23:59:00Z' };
    expect(kinds({ published: '2024-05-03T01:00:00Z' }, {}, entry)).toEqual([]);
    expect(kinds({ published: '2024-05-02' }, {}, entry)).toEqual(['date-earlier']);
    expect(kinds({ published: '2024-05-04' }, {}, entry)).toEqual(['date-later']);
    expect(kinds({ published: 'yesterday' }, {}, entry)).toEqual([]);
  });

  it('reports each altered fact', () => {
    const altered = [
      { start: 0, end: 2, text: 'As', before: '', after: ' Deutsche' },
      { start: 3, end: 11, text: 'Deutsche', before: 'As ', after: ' Welle' },
    ];
    expect(kinds({}, { altered })).toEqual(['fact-altered', 'fact-altered']);
  });
});
