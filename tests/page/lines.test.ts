import { describe, expect, it } from 'vitest';
import { articleHtml, html, linesAt, paragraphs, read } from './pages';

const PROSE = paragraphs(20).map(text => `<p>${text}</p>`);

describe('lines of a page', () => {
  it('have the byline and date beside the headline', () => {
    const page = read(articleHtml({ byline: 'By Ida Larsen and AFP <time>May 3, 2024</time>' }));
    expect(linesAt(page, 'byline')).toEqual(['By Ida Larsen and AFP May 3, 2024']);
  });

  it('have the opening paragraphs with their dateline', () => {
    const body = `<p>HARBOUR TOWN (Reuters) - The bridge was closed on Friday after the river rose.</p>${PROSE.join('')}`;
    expect(linesAt(read(articleHtml({ body })), 'lead')[0]).toMatch(/^HARBOUR TOWN \(Reuters\) - /);
  });

  it.each([
    ['in the text', `${PROSE.join('')}<p>(AFP, AP)</p>`, ''],
    ['after a line break', `${PROSE.join('')}<p>Nobody was hurt that night.<br>(AFP, AP)</p>`, ''],
    ['below the text', PROSE.join(''), '<div class="source">(AFP, AP)</div>'],
    ['below the text without a name', PROSE.join(''), '<div>(AFP, AP)</div>'],
  ])('have the closing credit %s', (_, body, after) => {
    expect(linesAt(read(articleHtml({ body, after })), 'tail')).toContain('(AFP, AP)');
  });

  it('give the end of a long closing paragraph', () => {
    const body = `${PROSE.join('')}<p>${paragraphs(9, 60).join(' ')} (AFP, AP)</p>`;
    expect(linesAt(read(articleHtml({ body })), 'tail').at(-1)).toMatch(/\(AFP, AP\)$/);
  });

  it('have a credit in the middle of a live blog', () => {
    const body = [...PROSE.slice(0, 7), '<p>(With inputs from PTI)</p>', ...PROSE.slice(7)].join(
      '',
    );
    expect(linesAt(read(articleHtml({ body })), 'body')).toContain('(With inputs from PTI)');
  });

  it.each([
    [
      'a caption',
      '<figure><img src="x"><figcaption>The quay. Photo: Ida Larsen/AP</figcaption></figure>',
      'The quay. Photo: Ida Larsen/AP',
    ],
    [
      'a credit beside a picture',
      '<div class="image"><img src="x"><span class="credit">© dpa</span></div>',
      '© dpa',
    ],
    [
      'a credit right after a picture',
      '<img src="x"><div>© Ida Larsen / AP</div>',
      '© Ida Larsen / AP',
    ],
    [
      'a line in a box with a picture',
      '<div><img src="x"><p>A crane fell. AFP</p></div>',
      'A crane fell. AFP',
    ],
    ['small print in the paragraph of a picture', '<p><img src="x"><small>AFP</small></p>', 'AFP'],
    ['a name after the paragraph of a picture', '<p><img src="x"></p><p>AFP</p>', 'AFP'],
  ])('have %s as caption only', (_, figure, expected) => {
    for (const place of [1, PROSE.length]) {
      const page = read(articleHtml({ body: PROSE.toSpliced(place, 0, figure).join('') }));
      expect(linesAt(page, 'caption')).toContain(expected);
      expect(page.reading.article?.text).not.toContain(expected);
      const elsewhere = page.reading.statements.lines.filter(it => it.place !== 'caption');
      expect(elsewhere.map(it => it.text)).not.toContain(expected);
    }
  });

  it.each([
    ['a credit in brackets', '<p><img src="x"></p><p>(AFP, AP)</p>', '(AFP, AP)'],
    [
      'a contributed line',
      '<p><img src="x"></p><p>With inputs from agencies</p>',
      'With inputs from agencies',
    ],
    ['a credit after a figure', '<figure><img src="x"></figure><p>ida/AFP</p>', 'ida/AFP'],
    ['a short sentence', '<p><img src="x"></p><p>Nobody was hurt.</p>', 'Nobody was hurt.'],
    [
      'a line after a picture among words',
      '<p>A bridge <img src="x"> fell.</p><p>ida/AFP</p>',
      'ida/AFP',
    ],
    [
      'a line after a pixel that counts readers',
      '<img src="x" style="width:1px; height: 1px"><p>ida/AFP</p>',
      'ida/AFP',
    ],
  ])('keep %s behind a picture at the end', (_, end, expected) => {
    const page = read(articleHtml({ body: [...PROSE, end].join('') }));
    expect(linesAt(page, 'tail')).toContain(expected);
  });

  it.each(['UPI', 'Jane Doe, UPI', 'By United Press International'])(
    'have %s below the headline as byline',
    line => {
      const page = read(
        `<body><article><h1>Council votes on the new harbour bridge</h1><p>${line}</p>${PROSE.join('')}</article>`,
      );
      expect(linesAt(page, 'byline')).toContain(line);
      expect(page.reading.article?.text).not.toContain(line);
    },
  );

  it.each([
    '© 2024 The Harbour Paper. All rights reserved.',
    'Copyright 2024 The Harbour Paper',
    '(c) 2024 The Harbour Paper',
    '© dpa-infocom, dpa:240503-99-000000/1',
    'Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung.',
    '무단전재 및 재배포 금지',
  ])('have the article’s own notice: %s', notice => {
    const page = read(articleHtml({ body: PROSE.join(''), after: `<p>${notice}</p>` }));
    expect(linesAt(page, 'notice')).toContain(notice);
  });

  it('have caption and credit under a picture that stands in no figure', () => {
    const figure = '<div><img src="x"></div><div>The quay at low tide.</div><div>Source: AFP</div>';
    const page = read(articleHtml({ body: [PROSE[0], figure, ...PROSE.slice(1)].join('') }));
    expect(linesAt(page, 'caption')).toEqual(['The quay at low tide.', 'Source: AFP']);
    expect(page.reading.article!.text).not.toContain('low tide');
  });

  it('have a closing credit after the pixel that counts readers', () => {
    const body = `${PROSE.join('')}<img src="x" width="1" height="1"><p>Source: dpa</p>`;
    expect(linesAt(read(articleHtml({ body })), 'tail')).toContain('Source: dpa');
  });

  it('have holder and year when they stand beside the sign', () => {
    const footer = '<div><span>©</span><div>The Harbour Paper</div><div>2024</div></div>';
    expect(linesAt(read(articleHtml({ footer })), 'footer')).toEqual(['© The Harbour Paper 2024']);
  });

  it('have the notice of a menu that opens on a click, when the page shows none', () => {
    const footer = '<div aria-hidden="true"><p>© 2024 The Harbour Paper</p></div>';
    expect(linesAt(read(articleHtml({ footer })), 'footer')).toEqual(['© 2024 The Harbour Paper']);
  });

  it('have the site’s notice from the footer', () => {
    expect(linesAt(read(articleHtml()), 'footer')).toEqual([
      '© 2024 The Harbour Paper Ltd. All rights reserved.',
    ]);
  });

  it('leave out navigation, teasers and what readers wrote', () => {
    const page = read(
      articleHtml({
        body: PROSE.join(''),
        after:
          '<div class="related"><h3><a href="/x">Ferry strike ends (AFP)</a></h3><p>Crews return. (AFP)</p></div>',
      }).replace(
        '<section class="comments">',
        '<section class="comments"><p>I read it elsewhere. (AFP)</p>',
      ),
    );
    expect(JSON.stringify(page.reading.statements.lines)).not.toContain('AFP');
  });

  it('are bounded in number and length', () => {
    const body = `${PROSE.join('')}${'<p>(AFP)</p>'.repeat(3_000)}<figure>${'<figcaption>Photo: AP</figcaption>'.repeat(3_000)}</figure><p>© ${'x'.repeat(50_000)}</p>`;
    const { lines } = read(articleHtml({ body })).reading.statements;
    expect(lines.length).toBeLessThanOrEqual(250);
    expect(Math.max(...lines.map(it => it.text.length))).toBeLessThanOrEqual(1_000);
  });

  it('have a dateline behind a standfirst of many short sentences', () => {
    const standfirst = [
      'The bridge is closed.',
      'The river rose.',
      'Nobody was hurt.',
      'Ferries run.',
    ];
    const body = [...standfirst, 'HARBOUR TOWN (Reuters) - The bridge was closed on Friday.']
      .map(text => `<p>${text}</p>`)
      .concat(PROSE)
      .join('');
    expect(linesAt(read(articleHtml({ body })), 'lead')).toContain(
      'HARBOUR TOWN (Reuters) - The bridge was closed on Friday.',
    );
  });

  it('have a byline in a bare paragraph between headline and standfirst', () => {
    const page = read(
      html(
        `<h1>Council votes on the new harbour bridge</h1><p>Ida Larsen, AFP</p>${PROSE.join('')}`,
        '<meta property="og:type" content="article">',
      ),
    );
    expect(linesAt(page, 'byline')).toContain('Ida Larsen, AFP');
  });

  it.each([
    ['a bare name below the first picture', '<p><img src="a.jpg"></p><p>AFP</p>', 'caption'],
    ['a name in a list of topics', '<ul><li><a href="/t">AFP</a></li></ul>', null],
  ])('take %s for no byline', (_, markup, place) => {
    const page = read(
      html(
        `<h1>Council votes on the new harbour bridge</h1>${markup}${PROSE.join('')}`,
        '<meta property="og:type" content="article">',
      ),
    );
    const { lines } = page.reading.statements;
    expect(lines.find(({ text }) => text === 'AFP')?.place ?? null).toBe(place);
  });
});
