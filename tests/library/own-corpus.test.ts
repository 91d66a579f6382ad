import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberPage, rememberRead } from '../../lib/library/own-corpus';
import { memorySettings, setMemorySettings } from '../../lib/memory-settings';
import { readText } from '../../lib/page/read-text';
import { storageProblemOf } from '../../lib/store/storage-problem';
import { fakeLocks } from '../fixtures/locks';
import { randomArticle } from '../fixtures/random-text';

const reading = { ...readText(randomArticle(200, 1)), url: 'https://www.harbour.example/ferry' };

beforeEach(() => {
  fakeBrowser.reset();
  const storage = { estimate: async () => ({ quota: 10e6, usage: 1e6 }) };
  vi.stubGlobal('navigator', { storage, locks: fakeLocks() });
});
afterEach(() => vi.unstubAllGlobals());

describe('remembering', () => {
  it('keeps nothing of a private window, asked for or not', async () => {
    await setMemorySettings({ automatic: true, sites: ['harbour.example'] });
    expect(await rememberPage(reading, true)).toBe('private');
    expect(await rememberRead(reading, true)).toBeNull();
  });

  it('does nothing by itself until asked for, nor on a site that is not listed', async () => {
    expect(await rememberRead(reading, false)).toBeNull();
    await setMemorySettings({ automatic: true, sites: ['courier.example', 'arbour.example'] });
    expect(await rememberRead(reading, false)).toBeNull();
  });

  it('says so where there is no article', async () => {
    expect(await rememberPage({ ...reading, article: null }, false)).toBe('no-article');
  });

  // There is no database in Node, which is what a browser looks like whose database fails.
  it('says so where the browser cannot store anything', async () => {
    expect(await rememberPage(reading, false)).toBe('unreadable');
  });

  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'full'],
    [new DOMException('broken', 'UnknownError'), 'unreadable'],
    [new DOMException('Failed to write blobs (IOError)', 'DataError'), 'full'],
    [new DOMException('no valid key', 'DataError'), 'unreadable'],
    [new DOMException('from the future', 'VersionError'), 'newer'],
    [new Error('broken'), 'unreadable'],
  ])('tells a full storage from a broken one: %s', async (error, problem) => {
    expect(await storageProblemOf(error)).toBe(problem);
  });

  it('puts what cannot be written down to a full storage where nothing is left', async () => {
    const estimate = async () => ({ quota: 10e6, usage: 9.9e6 });
    vi.stubGlobal('navigator', { storage: { estimate } });
    expect(await storageProblemOf(new DOMException('', 'InvalidStateError'))).toBe('full');
  });
});

describe('the settings of memory', () => {
  it('are off, and nothing is listed, whatever nonsense is stored', async () => {
    for (const memory of [undefined, 'yes', { automatic: 'yes', sites: 7, budget: -1 }]) {
      await browser.storage.local.set({ memory });
      const settings = await memorySettings();
      expect(settings).toMatchObject({ automatic: false, sites: [], keepTexts: false });
      expect(settings.budget).toBeGreaterThan(0);
    }
  });

  it('take a site as people write one', async () => {
    await setMemorySettings({
      sites: ['https://www.harbour.example/news', ' courier.example', ''],
    });
    expect((await memorySettings()).sites).toEqual(['harbour.example', 'courier.example']);
  });
});
