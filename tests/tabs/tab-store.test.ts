import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { TabState } from '../../lib/tabs/tab-state';
import { forgetTab, readTabState, watchTabState, writeTabState } from '../../lib/tabs/tab-store';

const checking: TabState = { status: 'checking', url: 'https://a.example/' };

describe('the tab store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps a state for each tab until it is forgotten', async () => {
    await writeTabState(1, checking);
    expect(await readTabState(1)).toEqual(checking);
    expect(await readTabState(2)).toBeNull();
    await forgetTab(1);
    expect(await readTabState(1)).toBeNull();
  });

  it('tells of changes to one tab only, until told to stop', async () => {
    const seen: (TabState | null)[] = [];
    const stop = watchTabState(1, state => seen.push(state));
    await writeTabState(2, checking);
    await writeTabState(1, checking);
    await forgetTab(1);
    stop();
    await writeTabState(1, checking);
    expect(seen).toEqual([checking, null]);
  });
});
