import { describe, expect, it } from 'vitest';
import type { Difference } from '../../lib/label/types';
import { homePage, searchPage } from './pages';
import { BROWSERS, badgeShows, marks, reader, wordsOf } from './reader';
import { creditedPage, excerptOf, excerptPage, uncreditedPage, unknownPage } from './scenarios';
import { type Story, testStories } from './stories';

const kinds = (differences: Difference[] = []) => differences.map(({ kind }) => kind);

/** A label shows a full name beside a code; one that is its own name stands once. */
const shownName = ([code, name]: Story['agencies'][number]) =>
  code === name ? code : new RegExp(`${code}\\s+${name}`);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);

  describe.each(testStories())('$name', story => {
    const slug = story.publisher.toLowerCase().replace(' ', '-');

    it('is labelled with source, credits and notice where the page states them', async () => {
      const page = await r.opens(`/${slug}/credited`, creditedPage(story));
      const { text, report } = await r.looks(page, 'credited', `${slug}-credited`);
      expect(text).toContain(story.publisher);
      for (const agency of story.agencies) expect(text).toMatch(shownName(agency));
      expect(text).toContain(story.notice);
      expect(text).toContain(String(story.year));
      const [match] = report?.matches ?? [];
      expect(match?.pageShare).toBeGreaterThanOrEqual(0.95);
      expect(text).toContain(`${Math.round((match?.pageShare ?? 0) * 100)}%`);
      await badgeShows(r, page, '1');
    });

    it('keeps its credits and notice when a page leaves them out', async () => {
      const page = await r.opens(`/${slug}/uncredited`, uncreditedPage(story));
      const { text, report } = await r.looks(page, 'uncredited', `${slug}-uncredited`);
      expect(text).toContain(story.publisher);
      for (const agency of story.agencies) expect(text).toMatch(shownName(agency));
      expect(text).toContain(story.notice);
      const dropped = report?.differences.filter(({ kind }) => kind === 'agency-dropped') ?? [];
      expect(dropped).toHaveLength(story.agencies.length);
      expect(kinds(report?.differences)).toContain('publisher-unnamed');
    });

    it('is found as an excerpt inside another article, and only the excerpt is marked', async () => {
      const page = await r.opens(`/${slug}/excerpt`, excerptPage(story));
      const { text, report } = await r.looks(page, 'uncredited', `${slug}-excerpt`);
      expect(text).toContain(story.publisher);
      expect(report?.matches[0]?.kind).toBe('excerpt');
      const marked = wordsOf((await marks(page)).join(' '));
      const meant = wordsOf(excerptOf(story));
      const start = meant.indexOf(marked[0] ?? '');
      expect(meant.join(' ')).toContain(marked.slice(5, -5).join(' '));
      expect(start).toBeLessThanOrEqual(5);
      expect(Math.abs(marked.length - meant.length)).toBeLessThanOrEqual(5);
    });
  });

  it('shows what an unknown article states about itself', async () => {
    const page = await r.opens('/unknown', unknownPage());
    const { text, report } = await r.looks(page, 'unmatched', 'unmatched');
    expect(text).toMatch(/dpa\s+Deutsche Presse-Agentur/);
    expect(text).toContain('© 2024 Example News');
    expect(report?.matches).toEqual([]);
    expect(await r.browser.overlay(page)).toBeNull();
    await badgeShows(r, page, '');
  });

  it.each([
    ['a home page', 'home', homePage('World Herald', watchingChanges())],
    ['a search page', 'search', searchPage('World Herald', 'harbour', watchingChanges())],
  ])('leaves %s as it is', async (_, name, html) => {
    const page = await r.opens(`/${name}`, html);
    const { text } = await r.looks(page, 'not-article', `not-article-${name}`);
    expect(text).toMatch(/not (a news|an) article/i);
    expect((await r.browser.badge(page)).text).toBe('');
    expect(await r.browser.overlay(page)).toBeNull();
    expect(await page.evaluate('window.changes.concat(window.observer.takeRecords()).length')).toBe(
      0,
    );
    const asServed = await page.evaluate(
      source =>
        new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML ===
        document.documentElement.outerHTML,
      html,
    );
    expect(asServed).toBe(true);
  });
});

/** A script for a page's head that keeps every change to the DOM after the parser is done. */
function watchingChanges(): string {
  return `<script>
    window.changes = [];
    window.observer = new MutationObserver(records => window.changes.push(...records));
    document.addEventListener('DOMContentLoaded', () => window.observer.observe(document, {
      subtree: true, childList: true, attributes: true, characterData: true,
    }));
  </script>`;
}
