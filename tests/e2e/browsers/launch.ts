import { launchChromium } from './chromium-launch';
import type { BrowserKind } from './find';
import { launchFirefox } from './firefox-launch';
import type { BrowserUnderTest, LaunchOptions } from './types';

/** Starts a browser of the given kind with the extension in it, installing the browser if need be. */
export function launch(kind: BrowserKind, options?: LaunchOptions): Promise<BrowserUnderTest> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
