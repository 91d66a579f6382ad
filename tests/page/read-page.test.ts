import { describe, expect, it } from 'vitest';
import { articleHtml, html, paragraphs, read, sentence } from './pages';

const PROSE = paragraphs(6);

function textOf(markup: string, url?: string): string {
  return read(markup, url).reading.article?.text ?? '';
}

describe('an article page', () => {
  it('is read as its paragraphs, and nothing around them', () => {
    const { reading } = read(articleHtml());
    expect(reading.detection.isArticle).toBe(true);
    expect(reading.article).toMatchObject({
      title: 'Council votes on the new harbour bridge',
      language: 'en',
      text: PROSE.join('\n\n'),
    });
    expect(reading.article!.words).toBe(PROSE.join(' ').split(' ').length);
  });

  it('says which evidence made it one', () => {
    const names = read(articleHtml()).reading.detection.signals.map(signal => signal.name);
    expect(names).toEqual(
      expect.arrayContaining(['url-article', 'og-article', 'headline', 'dated']),
    );
  });

  it.each([
    ['paragraphs in div', PROSE.map(text => `<div>${text}</div>`).join('')],
    ['paragraphs between line breaks', PROSE.join('<br><br>')],
    ['paragraphs in sections', PROSE.map(text => `<section><p>${text}</p></section>`).join('')],
    [
      'an advertisement in between',
      PROSE.map(text => `<p>${text}</p>`).join('<div class="ad-slot">Advertisement</div>'),
    ],
    [
      'a table for layout',
      `<table><tr><td>${PROSE.map(text => `<p>${text}</p>`).join('')}</td></tr></table>`,
    ],
    [
      'a picture with caption',
      `<figure><img src="x"><figcaption>The quay at dawn. Photo: Ida Larsen</figcaption></figure>${PROSE.map(text => `<p>${text}</p>`).join('')}`,
    ],
    [
      'a teaser in between',
      PROSE.map(text => `<p>${text}</p>`).join(
        '<div class="teaser"><h3><a href="/x">The ferry that never came</a></h3><p>A story of patience, fog and tea.</p></div>',
      ),
    ],
  ])('gives the same text with %s', (_, body) => {
    expect(textOf(articleHtml({ body }))).toBe(PROSE.join('\n\n'));
  });

  it('keeps headings, lists and quotations where they stand', () => {
    const body = `<p>${PROSE[0]}</p><h2>What was decided</h2><ul><li>The bridge gets two lanes.</li><li>Cyclists get a path of their own.</li></ul><blockquote><p>${PROSE[1]}</p></blockquote><p>${PROSE[2]}</p>`;
    expect(textOf(articleHtml({ body })).split('\n\n')).toEqual([
      PROSE[0],
      'What was decided',
      'The bridge gets two lanes.',
      'Cyclists get a path of their own.',
      PROSE[1],
      PROSE[2],
    ]);
  });

  it('opens with the standfirst that stands above the byline', () => {
    const page = articleHtml().replace('</h1>', `</h1><p class="standfirst">${sentence(77)}</p>`);
    expect(textOf(page).startsWith(`${sentence(77)}\n\n${PROSE[0]}`)).toBe(true);
  });

  it('closes with a credit, but leaves a copyright notice to the statements', () => {
    const body = `${PROSE.map(text => `<p>${text}</p>`).join('')}<p>(AFP, AP)</p><p>© 2024 The Harbour Paper</p>`;
    expect(textOf(articleHtml({ body })).endsWith('\n\n(AFP, AP)')).toBe(true);
  });

  it('leaves out what the markup hides, and what is no text', () => {
    const hidden =
      '<p hidden>Hidden one.</p><p style="display: none">Hidden two.</p><p aria-hidden="true">Hidden three.</p>' +
      '<noscript><p>Hidden four.</p></noscript><template><p>Hidden five.</p></template><style>p{}</style><script>six()</script>';
    expect(
      textOf(articleHtml({ body: hidden + PROSE.map(text => `<p>${text}</p>`).join(hidden) })),
    ).toBe(PROSE.join('\n\n'));
  });

  it('takes the readable part of a page behind a paywall, not the offer', () => {
    const wall =
      '<div class="paywall"><h2>Read on with a subscription</h2><p>Get every story for one price a month, cancel whenever you like, on all your devices.</p></div>';
    const body =
      PROSE.slice(0, 2)
        .map(text => `<p>${text}</p>`)
        .join('') + wall;
    expect(textOf(articleHtml({ body }))).toBe(PROSE.slice(0, 2).join('\n\n'));
  });

  it('reads every entry of a live blog', () => {
    const entries = PROSE.map(
      (text, i) =>
        `<div class="entry"><time>1${i}:30</time><h2>Entry number ${i} of the day</h2><p>${text}</p></div>`,
    );
    const text = textOf(articleHtml({ body: entries.join('') }));
    for (const paragraph of PROSE) expect(text).toContain(paragraph);
  });

  it('is found when readers wrote more than the author', () => {
    const comments = paragraphs(30, 300)
      .map(text => `<li class="comment"><p>${text}</p></li>`)
      .join('');
    const page = articleHtml().replace(
      '<section class="comments">',
      `<section class="comments"><ol>${comments}</ol>`,
    );
    expect(textOf(page)).toBe(PROSE.join('\n\n'));
  });

  it.each(['Comments', '12 Kommentare', 'Commentaires (3)', 'Комментарии'])(
    'ends at readers’ words below the heading %s, whatever their element is called',
    heading => {
      const comments = paragraphs(30, 300).map(text => `<div><p>${text}</p></div>`);
      const after = `<div><div><h3>${heading}</h3></div>${comments.join('')}</div>`;
      expect(textOf(articleHtml({ after }))).toBe(PROSE.join('\n\n'));
    },
  );

  it('leaves out offers and labels that stand between its paragraphs again and again', () => {
    const offer = `<div><p>Advertisement below</p><p>${sentence(800)}</p><ul><li>${sentence(801)}</li></ul></div>`;
    const body = PROSE.map((text, i) => `<p>${text}</p>${i === 1 || i === 3 ? offer : ''}`).join(
      '',
    );
    expect(textOf(articleHtml({ body }))).toBe(PROSE.join('\n\n'));
  });

  it.each([
    ['items that several lists have in common', `<ul><li>${sentence(801)}</li></ul>`],
    ['what quotations have in common', `<blockquote><p>${sentence(801)}</p></blockquote>`],
  ])('keeps %s', (_, repeated) => {
    const body = PROSE.map(text => `<p>${text}</p>`).join(repeated);
    expect(textOf(articleHtml({ body }))).toContain(sentence(801));
  });

  it('leaves out a form between its paragraphs, but is read inside a form that holds the page', () => {
    const form = `<form><p>${sentence(800)}</p><input type="email"></form>`;
    const body = PROSE.map(text => `<p>${text}</p>`).join(form);
    expect(textOf(articleHtml({ body }))).toBe(PROSE.join('\n\n'));
    const page = articleHtml()
      .replace('<main>', '<form><main>')
      .replace('</main>', '</main></form>');
    expect(textOf(page)).toBe(PROSE.join('\n\n'));
  });

  it('leaves out captions that name a photographer, but not a paragraph that names agencies', () => {
    const caption = (credit: string) =>
      `<div><div><img src="x"></div></div><p>${sentence(700)} (${credit})</p>`;
    const body = (credit: string) =>
      `<p>${PROSE[0]}</p>${caption(credit)}<p>${PROSE[1]}</p>${PROSE.slice(2)
        .map(text => `<p>${text}</p>`)
        .join('')}`;
    expect(textOf(articleHtml({ body: body('Ida Larsen/AP') }))).toBe(PROSE.join('\n\n'));
    expect(textOf(articleHtml({ body: body('AP Photo, File') }))).toBe(PROSE.join('\n\n'));
    expect(textOf(articleHtml({ body: body('dpa/AFP') }))).toContain(sentence(700));
  });

  it('is not lost because blog software puts its topics into class names', () => {
    const page = articleHtml().replace(
      '<article>',
      '<article class="post tag-sponsor category-newsletter tag-comments">',
    );
    expect(textOf(page)).toBe(PROSE.join('\n\n'));
  });

  it('is checked against the text that its structured data declare', () => {
    const data = { '@type': 'NewsArticle', articleBody: PROSE.join(' ') };
    const body = `${PROSE.map(text => `<p>${text}</p>`).join('')}<p>Our newsletter brings more of this every morning, with the weather and tide tables.</p>`;
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(textOf(articleHtml({ body, head }))).toBe(PROSE.join('\n\n'));
  });
});

describe('several articles on one page', () => {
  it('are told apart by the headline that the page declares', () => {
    const more = [20, 40, 60].map(
      from =>
        `<article><h2>Another story number ${from}</h2>${paragraphs(6, from)
          .map(text => `<p>${text}</p>`)
          .join('')}</article>`,
    );
    expect(textOf(articleHtml().replace('</main>', `${more.join('')}</main>`))).toBe(
      PROSE.join('\n\n'),
    );
  });

  it('are told from teasers, however many follow in the same element', () => {
    const cards = Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="x${i}"><div class="card"><h3><a href="/s/${i}">A quite different story number ${i}</a></h3><span>Una Dahl</span><p>${sentence(700 + i)}</p></div></div>`,
    );
    expect(textOf(articleHtml({ after: cards.join('') }))).toBe(PROSE.join('\n\n'));
  });

  it('keep what only subscribers see, where the paragraphs are named for the wall', () => {
    const body = PROSE.map(text => `<p class="paywall">${text}</p>`).join('');
    expect(textOf(articleHtml({ body }))).toBe(PROSE.join('\n\n'));
  });
});

describe('other languages', () => {
  it('are read where words are not spaced', () => {
    const lines = Array.from(
      { length: 8 },
      (_, i) =>
        `港の町の議会は${i}日、新しい橋の計画を認めた。川の水位が上がり、古い橋はもう長くは使えないと技師が話した。`,
    );
    const page = html(
      `<article><h1>議会が新しい橋を認める</h1><time>2024年5月3日</time>${lines.map(text => `<p>${text}</p>`).join('')}</article>`,
      '<meta property="og:type" content="article">',
    ).replace('lang="en"', 'lang="ja"');
    const { article } = read(page, 'https://paper.example/articles/20240503-0001').reading;
    expect(article).toMatchObject({ language: 'ja', text: lines.join('\n\n') });
    expect(article!.words).toBeGreaterThan(300);
  });

  it('are read from right to left', () => {
    const lines = Array.from(
      { length: 8 },
      (_, i) =>
        `قال مجلس المدينة في اليوم ${i} إن الجسر القديم لم يعد آمنا، وإن العمل في الجسر الجديد سيبدأ قبل الصيف.`,
    );
    const page = html(
      `<article dir="rtl"><h1>المجلس يوافق على الجسر الجديد</h1><time>2024-05-03</time>${lines.map(text => `<p>${text}</p>`).join('')}</article>`,
      '<meta property="og:type" content="article"><meta property="og:locale" content="ar_AR">',
    ).replace(' lang="en"', '');
    expect(
      read(page, 'https://paper.example/articles/20240503-0001').reading.article,
    ).toMatchObject({
      language: 'ar-ar',
      text: lines.join('\n\n'),
    });
  });
});

const CARDS = Array.from(
  { length: 20 },
  (_, i) =>
    `<div class="card"><h3><a href="/s/${i}">${sentence(i).slice(0, 50)}</a></h3><p>${sentence(i)}</p></div>`,
).join('');
const POSTS = Array.from(
  { length: 12 },
  (_, i) =>
    `<tr><td><b>user${i}</b> <span>May ${i + 1}, 2024</span></td><td>${sentence(i)} ${sentence(i + 40)}</td></tr>`,
).join('');

describe('a page that is no article', () => {
  it.each([
    [
      'a home page',
      html(`<h1>The Harbour Paper</h1>${CARDS}`, '<meta property="og:type" content="website">'),
      'https://paper.example/',
    ],
    ['a home page in another language', html(CARDS), 'https://paper.example/en/index.html'],
    [
      'a search page',
      html(`<h1>Results for bridge</h1>${CARDS}`),
      'https://paper.example/search?q=bridge',
    ],
    ['a listing of a section', html(`<h1>Region</h1>${CARDS}`), 'https://paper.example/region'],
    [
      'a forum',
      html(`<h1>Old bridges</h1><table>${POSTS}</table>`),
      'https://paper.example/forum/viewtopic.php?t=12',
    ],
    [
      'a gallery',
      html(
        `<h1>The bridge in pictures</h1>${'<figure><img src="a.jpg"><figcaption>The bridge in winter. Photo: Ida Larsen</figcaption></figure>'.repeat(12)}`,
      ),
      'https://paper.example/galleries/bridge',
    ],
    ['an empty page', html(''), 'https://paper.example/news/a-page-that-never-arrived-today'],
    ['a page without a body', '', 'https://paper.example/news/a-page-that-never-arrived-today'],
  ])('is told: %s', (_, markup, url) => {
    const { reading } = read(markup, url);
    expect(reading.detection.isArticle).toBe(false);
    expect(reading.article).toBeNull();
  });

  it('is told for home and search pages without a look at their text', () => {
    const { signals } = read(html(CARDS), 'https://paper.example/').reading.detection;
    expect(signals.map(signal => signal.name)).toEqual(['url-home', 'no-marks']);
  });
});
