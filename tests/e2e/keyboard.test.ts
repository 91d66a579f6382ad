import { describe, expect, it } from 'vitest';
import type { Overlay, Popup } from './browsers/types';
import { until } from './browsers/wait';
import { BROWSERS, badgeShows, labelIn, marks, reader, shows } from './reader';
import { excerptPage, uncreditedPage } from './scenarios';
import { DEMO_STORY } from './stories';

const COPY = uncreditedPage(DEMO_STORY);

/** What the Tab key has to reach under `root`, in the order of the page, by name. */
const stops = (root: string) => `Array.from(${root}.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]'))
  .filter(one => one.checkVisibility() && !one.disabled)
  .filter(one => one.type !== 'radio' || one.checked)
  .map(${NAME})`;

const NAME = `(one => (one.getAttribute('aria-label') || one.labels?.[0]?.innerText || one.innerText || one.name || one.localName).trim().slice(0, 60))`;

/** What has the focus, and whether a reader sees that it has. */
const focused = (root: string) => `(() => {
  const one = ${root}.activeElement;
  if (!one || one === document.body) return null;
  // A file's button may be drawn around its field.
  const isDrawn = [one, one.type === 'file' ? one.parentElement : one].some(drawn => {
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  const { width, height, top, bottom } = one.getBoundingClientRect();
  return {
    at: Array.from(${root}.querySelectorAll('*')).indexOf(one),
    name: ${NAME}(one),
    seen: isDrawn && width > 0 && height > 0 && bottom > 0 && top < innerHeight,
  };
})()`;

type Stop = { at: number; name: string; seen: boolean } | null;

/** Presses Tab; what has the focus once that has moved, since the page is told of a key in its own time. */
async function tab(press: () => Promise<void>, look: () => Promise<Stop>): Promise<Stop> {
  const before = await look();
  await press();
  return until('the focus to move', async () => {
    const now = await look();
    return now && now.at !== before?.at && now;
  });
}

/** Presses Tab from the top on, as often as there are stops; where that led. */
async function tabsThrough(page: Popup): Promise<{ wanted: string[]; reached: Stop[] }> {
  await page.evaluate(`document.querySelectorAll('details').forEach(one => { one.open = true })`);
  const wanted = await page.evaluate<string[]>(stops('document'));
  const reached: Stop[] = [];
  for (let press = 0; press < wanted.length; press += 1) {
    const look = () => page.evaluate<Stop>(focused('document'));
    reached.push(await tab(() => page.press('Tab'), look));
  }
  return { wanted, reached };
}

function reachesAll({ wanted, reached }: Awaited<ReturnType<typeof tabsThrough>>): void {
  expect(wanted.length).toBeGreaterThan(0);
  expect(reached.map(stop => stop?.name)).toEqual(wanted);
  expect(reached.filter(stop => !stop?.seen)).toEqual([]);
}

describe.each(BROWSERS)('with the keyboard alone in %s', kind => {
  const r = reader(kind);

  it.each([
    ['options.html', 'Settings as a file'],
    ['library.html', 'Remembered articles'],
    ['welcome.html', 'From Harbour Courier'],
  ])('all of %s is reached in its order, and seen', async (path, words) => {
    const page = await r.browser.openOwn(path);
    await until('the page', async () => (await page.text()).includes(words));
    reachesAll(await tabsThrough(page));
    await page.close();
  });

  it('all of the popup is reached in its order, seen, pressed, and answers aloud', async () => {
    const page = await r.opens('/copy', COPY);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    reachesAll(await tabsThrough(popup));
    await popup.evaluate(`(() => {
      window.announcer = Array.from(document.querySelectorAll('.buttons [role=status]'))[0];
      document.querySelector('.buttons button').focus();
    })()`);
    await popup.press('Space');
    await until('it to be said', () =>
      popup.evaluate<boolean>(
        'window.announcer.isConnected && window.announcer.textContent === "Copied"',
      ),
    );
    const summary = (open: boolean) => `document.activeElement.parentElement.open === ${open}`;
    await popup.evaluate(`document.querySelector('summary').focus()`);
    await popup.press('Enter');
    await until('it to be folded', () => popup.evaluate<boolean>(summary(false)));
    await popup.press('Space');
    await until('it to be unfolded', () => popup.evaluate<boolean>(summary(true)));
    const tab = await popup.evaluate<number>(
      `(globalThis.browser ?? chrome).tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => id)`,
    );
    await popup.close();

    const report = await r.browser.openOwn(`report.html?tab=${tab}`);
    await until('the report', async () => (await report.text()).includes('Matches here'));
    reachesAll(await tabsThrough(report));
    await report.evaluate(`document.querySelector('.strip button').focus()`);
    await report.press('Enter');
    await until('the row', () =>
      report.evaluate<boolean>(`document.activeElement.classList.contains('row-passage')`),
    );
    await report.close();
  });

  it('Escape closes the popup', async () => {
    const page = await r.opens('/escape', COPY);
    await badgeShows(r, page, '1');
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    await popup.press('Escape');
    await until('the popup to have gone', async () =>
      popup.evaluate('1').then(
        () => false,
        () => true,
      ),
    );
    await until('the page to have the focus', () => page.evaluate(() => document.hasFocus()));
  });

  it('the label in the page is reached, opened, walked through and closed, and the focus comes back', async () => {
    const page = await r.opens('/label', COPY);
    const label = await labelIn(r, page);
    const has = (selector: string) =>
      label.evaluate<boolean>(`Boolean(root.activeElement?.matches('${selector}'))`);
    await page.bringToFront();
    await page.mouse.click(5, 300);
    const inPage = () => page.evaluate(focused('document')) as Promise<Stop>;
    for (let press = 0; press < 12 && !(await has('.tab')); press += 1) {
      await tab(() => page.keyboard.press('Tab'), inPage);
    }
    expect(await has('.tab')).toBe(true);
    await page.keyboard.press('Enter');
    await until('the label to open', () => isOpen(label));
    await label.evaluate(`root.querySelectorAll('details').forEach(one => { one.open = true })`);
    const wanted = await label.evaluate<string[]>(stops(`root.querySelector('.panel')`));
    // Firefox stops at whatever scrolls, so that it can be scrolled with the keys.
    const panel = `root.querySelector('.panel')`;
    const scrolls = `${panel}.scrollHeight > ${panel}.clientHeight && ${panel}.ariaLabel`;
    const scrolled = kind === 'firefox' && (await label.evaluate<string | false>(scrolls));
    if (scrolled) wanted.unshift(scrolled);
    const reached: Stop[] = [];
    for (const _ of wanted) {
      const look = () => label.evaluate<Stop>(focused('root'));
      reached.push(await tab(() => page.keyboard.press('Tab'), look));
    }
    reachesAll({ wanted, reached });
    await page.keyboard.press('Escape');
    await until('the label to close', async () => !(await isOpen(label)));
    await until('the focus to come back', () => has('.tab'));
    expect(await label.evaluate<Stop>(focused('root'))).toMatchObject({ seen: true });
  });

  it('each passage that is marked in the page is a button that says which it is', async () => {
    const page = await r.opens('/excerpt', excerptPage(DEMO_STORY));
    await marks(page);
    const popup = await r.browser.openPopup(page);
    await shows(popup, 'uncredited');
    const names = await popup.evaluate<string[]>(
      `Array.from(document.querySelectorAll('.strip button'), one => one.getAttribute('aria-label') ?? one.textContent)`,
    );
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/Passage 1 of 1.*%/);
    await popup.close();
  });
});

function isOpen(label: Overlay): Promise<boolean> {
  return label.evaluate<boolean>('Boolean(root.querySelector(".panel"))');
}
