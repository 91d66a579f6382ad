import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, reader, shows } from './reader';
import { creditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = creditedPage(DEMO_STORY);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const span = v.looseObject({ start: v.number(), end: v.number() });
const text = v.nullable(v.string());

/** `lib/label/report-json.ts`: what scripts may rely on, and nothing beside it. */
const ReportFile = v.strictObject({
  id: v.string(),
  article: v.literal(true),
  title: text,
  language: text,
  words: v.number(),
  stated: v.strictObject({
    publisher: text,
    authors: v.array(v.string()),
    published: text,
    agencies: v.array(v.looseObject({ code: v.string() })),
    photoAgencies: v.array(v.looseObject({ code: v.string() })),
    copyright: v.nullable(v.looseObject({ notice: v.string() })),
    licence: v.nullable(v.looseObject({})),
  }),
  matches: v.pipe(
    v.array(
      v.strictObject({
        entry: v.looseObject({ id: v.string(), url: text, publisher: text }),
        kind: v.picklist(['copy', 'excerpt', 'reworked', 'related']),
        confidence: share,
        pageShare: share,
        sourceShare: share,
        passages: v.pipe(v.array(span), v.minLength(1)),
        altered: v.array(span),
      }),
    ),
    v.minLength(1),
  ),
  verdict: v.literal('credited'),
  differences: v.array(v.looseObject({ kind: v.string() })),
  url: v.pipe(v.string(), v.url()),
  first: v.optional(v.looseObject({})),
  corpusSize: v.pipe(v.number(), v.minValue(1)),
});

/** `csl-data.json` of Citation Style Language 1.0.2, as far as these fields go; others are a mistake. */
const date = v.strictObject({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3))),
    v.minLength(1),
    v.maxLength(2),
  ),
});
const Citation = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.nonEmpty()),
      type: v.picklist(['article-newspaper', 'webpage']),
      title: v.optional(v.string()),
      author: v.optional(v.array(v.strictObject({ literal: v.string() }))),
      'container-title': v.optional(v.string()),
      publisher: v.optional(v.string()),
      issued: v.optional(date),
      accessed: v.optional(date),
      URL: v.optional(v.pipe(v.string(), v.url())),
      language: v.optional(v.string()),
      note: v.optional(v.string()),
    }),
  ),
  v.length(1),
);

describe.each(BROWSERS)('what is taken along from the popup in %s', kind => {
  const r = reader(kind);

  /** Presses a button of the popup over a copy of the story, and closes it again. */
  async function presses(name: string, said: string): Promise<void> {
    const page = await r.opens('/copy', COPY);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'credited');
    await popup.evaluate(
      `document.querySelectorAll('details').forEach(one => { one.open = true })`,
    );
    const isSaid = `Array.from(document.querySelectorAll('.buttons [role=status]'), one => one.textContent).includes(${JSON.stringify(said)})`;
    // Out of a press: a browser gives nothing to the clipboard of a script that nobody pressed.
    await popup.evaluate(
      `Array.from(document.querySelectorAll('.buttons button')).find(one => one.textContent.includes(${JSON.stringify(name)})).focus()`,
    );
    await popup.press('Enter');
    await until(`it to say “${said}”`, () => popup.evaluate<boolean>(isSaid));
    await popup.close();
  }

  it('the attribution as text', async () => {
    await presses('As text', 'Copied');
    const { 'text/plain': plain, 'text/html': html } = await r.browser.clipboard();
    expect(html).toBe('');
    expect(plain).toContain(`${DEMO_STORY.publisher}, “${DEMO_STORY.title}”`);
    for (const [code, name] of DEMO_STORY.agencies) expect(plain).toContain(`${code} (${name})`);
    expect(plain).toContain(DEMO_STORY.notice);
  });

  it('the attribution as HTML, and its source for what takes only text', async () => {
    await presses('As HTML', 'Copied');
    const { 'text/plain': plain, 'text/html': html } = await r.browser.clipboard();
    for (const written of [plain, html]) {
      expect(written).toMatch(/<p[^>]*>\s*<a href="https?:[^"]+"/);
      expect(written).toContain(DEMO_STORY.notice);
    }
  });

  it('a citation that reference managers read', async () => {
    await presses('As a citation', 'Copied');
    const { 'text/plain': plain } = await r.browser.clipboard();
    const [item] = v.parse(Citation, JSON.parse(plain));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      title: DEMO_STORY.title,
      publisher: DEMO_STORY.publisher,
    });
    expect(item?.note).toContain('AFP (Agence France-Presse)');
    expect(item?.accessed?.['date-parts'][0]).toHaveLength(3);
  });

  it('the report as JSON', async () => {
    await presses('Save the report', 'Saved');
    const report = v.parse(ReportFile, JSON.parse(await r.browser.savedFile('whence-report.json')));
    expect(report.matches[0]?.entry.publisher).toBe(DEMO_STORY.publisher);
    expect(report.stated.agencies.map(({ code }) => code)).toEqual(
      DEMO_STORY.agencies.map(([code]) => code),
    );
    expect(report.url).toBe(`${r.site.origin}/copy`);
  });
});
