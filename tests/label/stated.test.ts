import { describe, expect, it } from 'vitest';
import { stated } from '../../lib/label/stated';
import { linkedArticle, party, reading } from './reading';

const codes = (given: Parameters<typeof reading>[0]) =>
  stated(reading(given)).agencies.map(({ code, where }) => `${code} ${where}`);

describe('what a page states about agencies', () => {
  it('says where each credit stands, with its words', () => {
    expect(
      stated(
        reading({
          lines: [
            ['byline', 'By Jane Doe, Associated Press'],
            ['lead', 'GRENZAU (Reuters) - The harbour was closed.'],
            ['tail', 'It stays closed. (dpa)'],
            ['tail', 'United Press International contributed to this report.'],
            ['notice', '© 2024 Agence France-Presse. All rights reserved.'],
          ],
          linkedData: [linkedArticle({ provider: [party('Agencia EFE')] })],
        }),
      ).agencies,
    ).toEqual([
      {
        code: 'AP',
        name: 'The Associated Press',
        where: 'byline',
        evidence: 'By Jane Doe, Associated Press',
        at: { line: 0, start: 0, end: 29 },
      },
      {
        code: 'Reuters',
        name: 'Reuters',
        where: 'dateline',
        evidence: 'GRENZAU (Reuters) -',
        at: { line: 1, start: 0, end: 19 },
      },
      {
        code: 'dpa',
        name: 'Deutsche Presse-Agentur',
        where: 'end-credit',
        evidence: '(dpa)',
        at: { line: 2, start: 17, end: 22 },
      },
      {
        code: 'UPI',
        name: 'United Press International',
        where: 'contributed',
        evidence: 'United Press International contributed to this report.',
        at: { line: 3, start: 0, end: 54 },
      },
      {
        code: 'AFP',
        name: 'Agence France-Presse',
        where: 'copyright',
        evidence: '© 2024 Agence France-Presse. All rights reserved.',
        at: { line: 4, start: 0, end: 49 },
      },
      {
        code: 'EFE',
        name: 'Agencia EFE',
        where: 'metadata',
        evidence: 'Agencia EFE',
        at: { standard: 'schema.org provider' },
      },
    ]);
  });

  it('names an agency once, however often it is credited', () => {
    expect(
      codes({
        lines: [
          ['byline', 'Associated Press'],
          ['lead', 'GRENZAU (AP) — The harbour was closed.'],
        ],
        linkedData: [linkedArticle({ authors: [party('The Associated Press')] })],
      }),
    ).toEqual(['AP byline']);
  });

  it('tells picture credits apart', () => {
    const page = stated(
      reading({
        lines: [
          ['caption', 'A crane. Foto: Jane Doe/dpa'],
          ['caption', '© AP'],
          ['tail', 'A ship. (AFP Photo/Jane Doe)'],
        ],
      }),
    );
    expect(page.agencies).toEqual([]);
    expect(page.photoAgencies.map(({ code }) => code)).toEqual(['dpa', 'AP', 'AFP']);
  });

  it('takes a source line for a picture’s where captions are signed in the same way', () => {
    expect(codes({ lines: [['tail', 'Quelle: dpa']] })).toEqual(['dpa end-credit']);
    expect(
      codes({
        lines: [
          ['caption', 'Quelle: AFP'],
          ['tail', 'Quelle: dpa'],
        ],
      }),
    ).toEqual([]);
  });

  it('does not take an agency for a source, a teaser or a footer’s notice', () => {
    expect(
      codes({
        lines: [
          ['lead', 'The minister told Reuters that the harbour was closed.'],
          ['body', 'According to AFP, a crane fell.'],
          ['tail', 'A Reuters/Ipsos poll found that most want it open.'],
          ['tail', 'By REUTERS'],
          ['footer', 'Material from the Associated Press is © 2024 The Associated Press.'],
        ],
      }),
    ).toEqual([]);
  });

  it('tells a bare name that closes a text from a tag and from a card’s source', () => {
    const text: ['tail', string] = ['tail', 'The harbour stays closed until Friday.'];
    expect(codes({ lines: [text, ['tail', 'Reuters']] })).toEqual(['Reuters end-credit']);
    expect(codes({ lines: [text, ['tail', 'Harbours'], ['tail', 'Reuters']] })).toEqual([]);
    expect(
      codes({ lines: [text, ['tail', 'Ships wait outside the harbour'], ['tail', 'Reuters']] }),
    ).toEqual([]);
  });

  it('takes a source that signs several cards for no credit', () => {
    const text: ['tail', string] = ['tail', 'The harbour stays closed until Friday.'];
    expect(codes({ lines: [text, ['tail', 'Reuters'], text, ['tail', 'Reuters']] })).toEqual([]);
  });

  it('finds the closing credit of a text of one paragraph', () => {
    expect(codes({ lines: [['lead', 'The harbour stays closed. (dpa)']] })).toEqual([
      'dpa end-credit',
    ]);
  });

  it('takes a line among the closing ones for one of them', () => {
    expect(
      codes({
        lines: [
          ['tail', 'It stays closed.'],
          ['body', '(dpa)'],
          ['tail', 'More soon.'],
        ],
      }),
    ).toEqual(['dpa end-credit']);
    expect(
      codes({
        lines: [
          ['body', '(dpa)'],
          ['tail', 'It stays closed.'],
          ['tail', 'Nobody was hurt.'],
        ],
      }),
    ).toEqual([]);
  });

  it('marks press-release wires', () => {
    const [credit] = stated(
      reading({ lines: [['lead', 'GRENZAU, Jan. 2, 2024 /PRNewswire/ -- Harbour Ltd has news.']] }),
    ).agencies;
    expect(credit).toMatchObject({ code: 'PR Newswire', kind: 'press-release' });
  });

  it('reads structured data, but only of the page’s own article', () => {
    const own = linkedArticle({
      url: 'https://www.example.com/news/harbour-closed',
      authors: [party('Grenzau Herald and AFP')],
    });
    const teaser = linkedArticle({
      url: 'https://www.example.com/news/other',
      authors: [party('Reuters')],
    });
    expect(codes({ linkedData: [teaser, own] })).toEqual(['AFP metadata']);
  });
});

describe('what a page states about copyright', () => {
  const copyright = (given: Parameters<typeof reading>[0]) => stated(reading(given)).copyright;

  it.each([
    [
      '©2023 Grenzau Herald. All rights reserved. Unauthorized use is prohibited.',
      'Grenzau Herald',
      2023,
    ],
    [
      'Copyright © 2020 The Associated Press. All rights reserved. This material may not be published.',
      'The Associated Press',
      2020,
    ],
    ['Copyright 2007 Reuters. All rights reserved.', 'Reuters', 2007],
    [
      '™ & © 2025 Harbour News Network, Inc., a Grenzau Company. All Rights Reserved.',
      'Harbour News Network, Inc., a Grenzau Company',
      2025,
    ],
    ['Copyright Press Association Ltd 2019, All Rights Reserved', 'Press Association Ltd', 2019],
    ['© 1999-2024 Herald Media, Inc.', 'Herald Media, Inc.', 2024],
    ['GRB © 2024', 'GRB', 2024],
    ['Grenzau Herald © All rights reserved', 'Grenzau Herald', null],
    ['Tous droits réservés - Le Courrier 2024', 'Le Courrier', 2024],
    [
      'All rights reserved. © 2021 Associated Harbours Limited.',
      'Associated Harbours Limited',
      2021,
    ],
    ['© Herald Verlagsgesellschaft m.b.H. 2024', 'Herald Verlagsgesellschaft m.b.H.', 2024],
    ['© Copyright 2019, The Herald-Review', 'The Herald-Review', 2019],
    [
      '© Редакция «Вестник гавани», 2012–2024. Все права защищены.',
      'Редакция «Вестник гавани»',
      2024,
    ],
    ['Copyright (c) Herald 2024', 'Herald', 2024],
    [
      '저작권자 ⓒ 항구신문(www.example.com), 무단전재 및 재배포금지',
      '항구신문(www.example.com)',
      null,
    ],
    ['©️ 2024 Herald', 'Herald', 2024],
  ])('reads %s', (notice, holder, year) => {
    expect(copyright({ lines: [['footer', notice]] })).toMatchObject({
      holder,
      year,
      notice,
      where: 'page',
    });
  });

  it('finds the holder before a reservation and behind a mark', () => {
    const holder = (notice: string) => copyright({ lines: [['footer', notice]] })?.holder;
    expect(holder('Verlag Hafen S.A. Alle Rechte vorbehalten Rechtlicher Hinweis')).toBe(
      'Verlag Hafen S.A.',
    );
    expect(holder('Herald is part of Harbour News Publisher: Jane Doe © Herald AB')).toBe(
      'Herald AB',
    );
    expect(holder('© Licence to publish © ℗ All rights reserved Source: example.com')).toBeNull();
  });

  it('reads the same notice in the same way however often it is asked', () => {
    const lines: [['footer', string]] = [['footer', 'Herald is part of Harbour News © Herald AB']];
    const first = copyright({ lines });
    expect(copyright({ lines })).toEqual(first);
    expect(first?.holder).toBe('Herald AB');
  });

  it('keeps the first year of a range', () => {
    expect(copyright({ lines: [['footer', '© 1999-2024 Herald']] })).toMatchObject({
      since: 1999,
      year: 2024,
    });
    expect(copyright({ lines: [['footer', '© 2019–24 Herald']] })).toMatchObject({
      since: 2019,
      year: 2024,
    });
  });

  it('puts the article’s own notice before the site’s', () => {
    expect(
      copyright({
        lines: [
          ['notice', '© 2019 Associated Press. All rights reserved.'],
          ['footer', '©2019 Harbour Broadcasting Inc.'],
        ],
      }),
    ).toMatchObject({ holder: 'Associated Press', where: 'text' });
  });

  it('does not take a picture’s mark for the article’s', () => {
    expect(
      copyright({
        lines: [
          ['tail', '© AP/dpa | Jane Doe'],
          ['footer', '© 2024 Herald'],
        ],
      }),
    ).toMatchObject({ holder: 'Herald' });
  });

  it('fills in from the metadata what the printed notice leaves out', () => {
    expect(
      copyright({
        lines: [['footer', 'Herald © All rights reserved']],
        linkedData: [linkedArticle({ copyrightHolder: [party('Herald')], copyrightYear: '2025' })],
      }),
    ).toMatchObject({ holder: 'Herald', year: 2025, where: 'page' });
  });

  it('falls back to structured data, then to meta tags', () => {
    const meta = [{ name: 'copyright', content: 'Herald, Grenzau' }];
    expect(copyright({ meta })).toMatchObject({ holder: 'Herald, Grenzau', where: 'metadata' });
    expect(
      copyright({
        meta,
        linkedData: [linkedArticle({ copyrightHolder: [party('Herald Media')] })],
      }),
    ).toMatchObject({ holder: 'Herald Media', where: 'metadata' });
  });

  it('takes the agency of a text’s own mark for its holder', () => {
    const lines: [['tail', string], ['footer', string]] = [
      ['tail', '© dpa-infocom, dpa:230428-99-12345/3'],
      ['footer', '© 2024 Herald'],
    ];
    expect(copyright({ lines })?.holder).toContain('dpa-infocom');
  });

  it('prefers a holder’s name to its host', () => {
    const linkedData = [linkedArticle({ copyrightHolder: [party('Harbour Times')] })];
    const lines: [['footer', string]] = [
      ['footer', '©2025 - harbourtimes.com. All Rights Reserved.'],
    ];
    expect(copyright({ lines })?.holder).toBe('harbourtimes.com');
    expect(copyright({ lines, linkedData })).toMatchObject({ holder: 'Harbour Times', year: 2025 });
  });

  it('does not take a section of the tax code for a mark', () => {
    expect(
      copyright({ lines: [['footer', 'Harbour Fund is a 501(c)(3) public charity.']] }),
    ).toBeNull();
  });

  it('states nothing where nothing is stated', () => {
    expect(copyright({})).toBeNull();
  });
});

describe('what a page states about licence and terms', () => {
  const licence = (given: Parameters<typeof reading>[0]) => stated(reading(given)).licence;
  const address = 'https://creativecommons.org/licenses/by-sa/4.0/deed.de';

  it('names Creative Commons licences with their version', () => {
    expect(licence({ links: [{ rel: 'license', href: address, text: '' }] })).toEqual({
      name: 'CC BY-SA 4.0',
      url: address,
      standard: 'rel=license',
    });
    expect(licence({ linkedData: [linkedArticle({ license: address })] })).toMatchObject({
      name: 'CC BY-SA 4.0',
      standard: 'schema.org license',
    });
    expect(licence({ meta: [{ name: 'dc.rights', content: 'CC BY-NC 3.0' }] })).toMatchObject({
      name: 'CC BY-NC 3.0',
      url: null,
      standard: 'Dublin Core',
    });
  });

  it('lists machine-readable terms with their standards', () => {
    expect(
      stated(
        reading({
          meta: [
            { name: 'tdm-reservation', content: '1' },
            { name: 'robots', content: 'index, noai, noimageai' },
          ],
          linkedData: [linkedArticle({ usageInfo: 'https://www.example.com/terms' })],
        }),
      ).terms,
    ).toEqual([
      {
        standard: 'schema.org usageInfo',
        value: 'https://www.example.com/terms',
        url: 'https://www.example.com/terms',
      },
      { standard: 'TDM reservation', value: '1', url: null },
      { standard: 'robots (robots)', value: 'noai', url: null },
      { standard: 'robots (robots)', value: 'noimageai', url: null },
    ]);
  });
});

describe('publisher and authors', () => {
  it.each([
    ['https://www.dw.com/en/a/a-1', 'Deutsche Welle'],
    ['https://amp.dw.com/en/a/a-1', 'Deutsche Welle'],
    ['https://detroit.cbslocal.com/2019/1/1/a', 'CBS Detroit'],
    ['https://news.example.org/a', 'news.example.org'],
  ])('knows the publisher of %s', (url, publisher) => {
    expect(stated(reading({ url })).publisher).toBe(publisher);
  });

  it('takes structured data before the site’s name', () => {
    const linkedData = [linkedArticle({ publisher: [party('Grenzau Herald')] })];
    expect(stated(reading({ linkedData, siteName: 'Herald Online' })).publisher).toBe(
      'Grenzau Herald',
    );
    expect(stated(reading({ siteName: 'Herald Online' })).publisher).toBe('Herald Online');
  });

  it('does not take an agency for the publisher of another’s site', () => {
    const linkedData = [linkedArticle({ publisher: [party('Associated Press')] })];
    expect(stated(reading({ linkedData, siteName: 'Herald Online' })).publisher).toBe(
      'Herald Online',
    );
  });

  it('keeps people apart from agencies and the publisher itself', () => {
    expect(
      stated(
        reading({
          siteName: 'Herald',
          authors: [
            'Von Erika Beispiel und Max Muster, dpa',
            'Herald',
            'https://www.example.com/erika',
          ],
        }),
      ).authors,
    ).toEqual(['Erika Beispiel', 'Max Muster']);
  });
});
