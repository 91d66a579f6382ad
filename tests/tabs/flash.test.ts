import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { flash } from '../../lib/tabs/flash';

let badge: string;

beforeEach(() => {
  vi.useFakeTimers();
  badge = '1';
  vi.spyOn(browser.action, 'getBadgeText').mockImplementation(async () => badge);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? '';
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a mark beside the icon', () => {
  it('goes after a moment, and what stood there comes back', async () => {
    await flash(1, '✓');
    expect(badge).toBe('✓');
    await vi.advanceTimersByTimeAsync(3000);
    expect(badge).toBe('1');
  });

  it('is not what comes back where one follows the other', async () => {
    await flash(1, '✓');
    await vi.advanceTimersByTimeAsync(1000);
    await flash(1, '!');
    expect(badge).toBe('!');
    await vi.advanceTimersByTimeAsync(5000);
    expect(badge).toBe('1');
  });

  it('puts nothing back over the badge of another page', async () => {
    await flash(1, '✓');
    badge = '';
    await vi.advanceTimersByTimeAsync(3000);
    expect(badge).toBe('');
    await flash(1, '✓');
    await vi.advanceTimersByTimeAsync(3000);
    expect(badge).toBe('');
  });

  it('is no trouble where the tab is closed meanwhile', async () => {
    await flash(1, '✓');
    vi.mocked(browser.action.getBadgeText).mockRejectedValue(new Error('No tab with id: 1.'));
    await vi.advanceTimersByTimeAsync(3000);
    expect(badge).toBe('✓');
  });
});
