import { browser } from 'wxt/browser';
import type { Badge } from './badge';

/** What the icon tells by its shape: sources found, none found or not looked yet, switched off. */
export type IconState = 'match' | 'unmatched' | 'off';

const ICON_SIZES = [16, 32];

/** Gives a tab's toolbar button its icon, its badge and, in words, its title. */
export async function showInToolbar(
  tabId: number,
  { icon, title, badge }: { icon: IconState; title: string; badge?: Badge },
): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ tabId, path: iconFiles(icon) }),
    browser.action.setBadgeText({ tabId, text: badge?.text ?? '' }),
    browser.action.setTitle({ tabId, title }),
    ...(badge
      ? [
          browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
          browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
        ]
      : []),
  ]);
}

function iconFiles(state: IconState): Record<number, string> {
  return Object.fromEntries(ICON_SIZES.map(size => [size, `/icon/${state}-${size}.png`]));
}
