import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ignoredOn, policyFor } from '../lib/page-policy';
import {
  changeSettings,
  DEFAULTS,
  readSettings,
  type Settings,
  watchSettings,
} from '../lib/settings';
import { siteOf } from '../lib/sites';
import { fakeLocks } from './fixtures/locks';

describe('the settings', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('navigator', { locks: fakeLocks() });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are as they come until they are changed, each by itself', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
    await changeSettings({ check: 'asked' });
    await changeSettings({ offSites: ['a.example'] });
    expect(await readSettings()).toEqual({ ...DEFAULTS, check: 'asked', offSites: ['a.example'] });
  });

  it.each([
    ['another version wrote a choice that is unknown here', { overlay: 'sideways' }],
    ['a list holds what is no site', { offSites: ['https://a.example/'] }],
    ['a place is outside of the edge', { along: 2 }],
  ])('lose one preference and no other where %s', async (_, damaged) => {
    await fakeBrowser.storage.local.set({ settings: { check: 'listed', ...damaged } });
    expect(await readSettings()).toEqual({ ...DEFAULTS, check: 'listed' });
  });

  it.each([null, 7, 'x', []])('are the defaults where %j is stored', async stored => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('take no value that they do not know', async () => {
    await expect(changeSettings({ check: 'never' as never })).rejects.toThrow();
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('lose none of several changes that are made at once', async () => {
    const sites = ['a.example', 'b.example', 'c.example'];
    await Promise.all([
      changeSettings({ overlay: 'off' }),
      ...sites.map(site => changeSettings(({ offSites }) => ({ offSites: [...offSites, site] }))),
      changeSettings({ check: 'never' as never }).catch(() => undefined),
      changeSettings({ edge: 'block-end' }),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      ...{ overlay: 'off', edge: 'block-end', offSites: sites },
    });
  });

  it('tell of every change, until told to stop', async () => {
    const seen: Settings['overlay'][] = [];
    const stop = watchSettings(({ overlay }) => seen.push(overlay));
    await changeSettings({ overlay: 'off' });
    stop();
    await changeSettings({ overlay: 'hover' });
    expect(seen).toEqual(['off']);
  });
});

describe('a site that a reader types', () => {
  it.each([
    ['example.com', 'example.com'],
    [' https://www.Example.com/news?x=1 ', 'example.com'],
    ['news.example.com:8080', 'news.example.com'],
    ['http://127.0.0.1:3000/a', '127.0.0.1'],
    ['zürich.example', 'xn--zrich-kva.example'],
    ['two words', null],
    ['', null],
    ['about:blank', null],
    ['ftp://example.com', null],
    ['https://', null],
  ])('%j is %j', (typed, site) => {
    expect(siteOf(typed)).toBe(site);
  });
});

describe('what is done with a page', () => {
  const url = 'https://news.example.com/a';
  it.each<[string, Partial<Settings>, string]>([
    ['is to check it, as it comes', {}, 'check'],
    ['is nothing where its site is off', { offSites: ['example.com'] }, 'off'],
    [
      'is nothing where it is off, although it is listed',
      { check: 'listed', checkedSites: ['example.com'], offSites: ['example.com'] },
      'off',
    ],
    [
      'is to check it where it is listed',
      { check: 'listed', checkedSites: ['example.com'] },
      'check',
    ],
    [
      'is to wait where others are listed',
      { check: 'listed', checkedSites: ['ample.com'] },
      'wait',
    ],
    ['is to wait until the reader asks', { check: 'asked' }, 'wait'],
  ])('%s', (_, change, policy) => {
    expect(policyFor(url, { ...DEFAULTS, ...change })).toBe(policy);
  });

  it('ignores a publisher, or an article without one, on the sites that it was ignored on', () => {
    const ignoredSources = [
      { site: 'example.com', source: 'Coast Courier' },
      { site: 'other.example', source: 'id-7' },
    ];
    const entry = { publisher: 'Coast Courier', id: 'id-1' };
    const unnamed = { publisher: null, id: 'id-7' };
    expect(ignoredOn(url, { ignoredSources })(entry)).toBe(true);
    expect(ignoredOn('https://third.example/', { ignoredSources })(entry)).toBe(false);
    expect(ignoredOn('https://other.example/', { ignoredSources })(unnamed)).toBe(true);
    expect(ignoredOn(url, { ignoredSources })(unnamed)).toBe(false);
  });
});
