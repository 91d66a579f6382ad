import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { createContextMenu } from '../lib/context-menu';

/** A browser's menu, which takes no id twice. */
let shown: Map<string, string>;
let removals: number;

beforeEach(() => {
  shown = new Map();
  removals = 0;
  Object.assign(browser, {
    contextMenus: {
      async removeAll() {
        await Promise.resolve();
        removals += 1;
        shown.clear();
      },
      create({ id, title }: { id: string; title: string }) {
        if (shown.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
        shown.set(id, title);
      },
    },
  });
});

const titlesIn = (language: string) => ({
  'check-page': `check, ${language}`,
  'check-selection': `check selection, ${language}`,
  remember: `remember, ${language}`,
  library: `library, ${language}`,
});

/** Words of a language, which take a while to come. */
const wordsIn = (language: string, ms: number) => async () => {
  await new Promise(resolve => setTimeout(resolve, ms));
  return titlesIn(language);
};

describe('the menu', () => {
  it('has the language that was chosen last, however fast it was changed', async () => {
    await Promise.all([
      createContextMenu(wordsIn('en', 0)),
      createContextMenu(wordsIn('de', 20)),
      createContextMenu(wordsIn('ar', 0)),
    ]);
    expect(Object.fromEntries(shown)).toEqual(titlesIn('ar'));
  });

  it('is left as it is where its words are the same', async () => {
    await createContextMenu(wordsIn('nl', 0));
    await createContextMenu(wordsIn('nl', 0));
    expect(removals).toBe(1);
  });
});
