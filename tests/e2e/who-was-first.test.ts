import { beforeAll, describe, expect, it } from 'vitest';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader } from './reader';
import { OWN_ARTICLE, UNRELATED } from './stories';

const SOURCE = '2026-03-01T08:00:00Z';
const UNKNOWN = 'Who was first can’t be told: ';

interface Case {
  page: string | undefined;
  modified?: string;
  says: string;
}

const DATED: Record<string, Case> = {
  later: { page: '2026-03-02T09:00:00+02:00', says: 'The source was published first.' },
  'an hour earlier in another zone': {
    page: '2026-03-01T08:30:00+01:00',
    says: 'This page was published first.',
  },
  undated: { page: undefined, says: `${UNKNOWN}this page gives no date.` },
  'of next century': {
    page: '2126-03-01T08:00:00Z',
    says: `${UNKNOWN}this page’s date can’t be right.`,
  },
  'of a computer’s zero': {
    page: '1970-01-01T00:00:00Z',
    says: `${UNKNOWN}this page’s date can’t be right.`,
  },
  'of the same day': { page: '2026-03-01', says: `${UNKNOWN}both are of the same day.` },
  'of the same minute': {
    page: '2026-03-01T09:00+01:00',
    says: `${UNKNOWN}both are of the same minute.`,
  },
  'without a zone': {
    page: '2026-03-01T12:00:00',
    says: `${UNKNOWN}the dates are close, and without time zones.`,
  },
  'older, but changed since': {
    page: '2026-02-01T08:00:00Z',
    modified: '2026-03-05T08:00:00Z',
    says: `${UNKNOWN}this page is older, but was changed after the source appeared.`,
  },
};

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  beforeAll(async () => {
    const library = await LibraryPage.open(r.browser);
    const packs = {
      dated: packOf('mercury', UNRELATED, { published: SOURCE }),
      undated: packOf('lantern', OWN_ARTICLE),
    };
    for (const [name, bytes] of Object.entries(packs)) {
      expect(await library.imports(`${name}.whence`, bytes)).toBe('imported');
    }
    await library.close();
  });

  async function says(name: string, story: typeof UNRELATED, dates: Case): Promise<void> {
    const { page: published, modified } = dates;
    const html = articlePage({
      ...{ ...story, siteName: 'Pell Review' },
      ...(published !== undefined && { published }),
      head: modified ? `<meta property="article:modified_time" content="${modified}">` : '',
    });
    const page = await r.opens(`/${encodeURIComponent(name)}`, html);
    await badgeShows(r, page, '1');
    const { text } = await r.looks(page, 'uncredited', `first-${name.replace(/\W+/g, '-')}`);
    expect(text).toContain(dates.says);
    await page.close();
  }

  it.each(Object.entries(DATED))('says who was first of a page that is %s', async (name, dates) => {
    await says(name, UNRELATED, dates);
  });

  it('says that it can’t know of a source without a date', async () => {
    const page = '2026-03-01T08:00:00Z';
    await says('source', OWN_ARTICLE, { page, says: `${UNKNOWN}the source has no date.` });
  });
});
