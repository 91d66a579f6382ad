import { fileURLToPath } from 'node:url';
import { type BrowserKind, type FoundBrowser, findBrowser, OLDEST_FIREFOX } from './find';
import { installPackages } from './system-packages';

/** Without a font of its own, a bare machine's screenshots would be boxes. */
const PACKAGES: Record<BrowserKind, string[]> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
};

const WHAT_TO_INSTALL: Record<BrowserKind, string> = {
  chromium: 'Chrome, Chromium, Edge or Brave (or point WHENCE_CHROMIUM at one)',
  firefox: `Firefox ${OLDEST_FIREFOX} or newer (or point WHENCE_FIREFOX at one)`,
};

/** No browser, and none could be installed. The message is one sentence that says what to do. */
export class BrowserMissing extends Error {}

/**
 * A browser of the given kind, or of any kind. Where there is none and the system's package manager
 * may be used (Debian or Ubuntu, as root or with a `sudo` that asks nothing), it is installed.
 * @throws {BrowserMissing}
 */
export function ensureBrowser(kind?: BrowserKind): FoundBrowser {
  const found = findBrowser(kind);
  if (found) return found;
  const missing = kind ?? 'chromium';
  if (installPackages(PACKAGES[missing])) {
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  const either = kind ? WHAT_TO_INSTALL[kind] : Object.values(WHAT_TO_INSTALL).join(', or ');
  throw new BrowserMissing(`Please install ${either}, and run this command again.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      const { name, path } = ensureBrowser(kind);
      console.log(`Testing in ${name}: ${path}`);
    }
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
