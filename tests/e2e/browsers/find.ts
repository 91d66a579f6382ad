import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface FoundBrowser {
  kind: BrowserKind;
  /** What people call it. */
  name: string;
  path: string;
}

/** What finding a browser depends on; a test hands in another machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  exists(path: string): boolean;
  /** The first line that the program prints for `--version`; `null` when it prints none. */
  version(path: string): string | null;
}

interface Known {
  kind: BrowserKind;
  name: string;
  commands: string[];
  mac: string;
  windows: string;
}

/** In the order of preference. */
const KNOWN: Known[] = [
  {
    kind: 'chromium',
    name: 'Chrome',
    commands: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'chromium',
    name: 'Brave',
    commands: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

/** The first Firefox with all of the CSS Custom Highlight API; the manifest's `strict_min_version`. */
export const OLDEST_FIREFOX = 149;

/**
 * The first browser of the machine, of the given kind if one is given; `null` when there is none.
 * WHENCE_CHROMIUM and WHENCE_FIREFOX name a program outright.
 */
export function findBrowser(kind?: BrowserKind, machine = thisMachine()): FoundBrowser | null {
  for (const [named, variable] of [
    ['chromium', 'WHENCE_CHROMIUM'],
    ['firefox', 'WHENCE_FIREFOX'],
  ] as const) {
    const path = machine.env[variable];
    if (path && (!kind || kind === named)) return { kind: named, name: variable, path };
  }
  for (const known of KNOWN) {
    if (kind && known.kind !== kind) continue;
    const path = places(known, machine).find(place => usable(known, place, machine));
    if (path) return { kind: known.kind, name: known.name, path };
  }
  return null;
}

function usable(known: Known, path: string, machine: Machine): boolean {
  if (!machine.exists(path)) return false;
  if (known.kind !== 'firefox') return true;
  const major = /Firefox (\d+)/.exec(machine.version(path) ?? '')?.[1];
  return major === undefined || Number(major) >= OLDEST_FIREFOX;
}

function places(known: Known, { platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].map(folder =>
      posix.join(folder, known.mac),
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(folder => folder !== undefined)
      .map(folder => win32.join(folder, known.windows));
  }
  const folders = (env.PATH ?? '').split(':').filter(folder => folder !== '');
  return known.commands.flatMap(command => folders.map(folder => posix.join(folder, command)));
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    version: path => {
      // A Firefox on Windows prints nothing to a pipe: no version is then no objection.
      if (process.platform === 'win32') return null;
      try {
        return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
      } catch {
        return null;
      }
    },
  };
}
