import { describe, expect, it } from 'vitest';
import { type BrowserKind, findBrowser, type Machine } from './find';

const linux = (paths: string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/reader',
  exists: path => paths.includes(path),
  version: () => 'Mozilla Firefox 153.7.0esr',
  ...more,
});

describe('finding a browser', () => {
  it.each<[string, string[], BrowserKind | undefined, string | undefined]>([
    ['nothing installed', [], undefined, undefined],
    ['the only one', ['/usr/bin/firefox-esr'], undefined, '/usr/bin/firefox-esr'],
    [
      'Chrome before Chromium',
      ['/usr/bin/chromium', '/usr/bin/google-chrome'],
      undefined,
      '/usr/bin/google-chrome',
    ],
    [
      'Chromium before Edge',
      ['/usr/bin/microsoft-edge', '/usr/bin/chromium'],
      undefined,
      '/usr/bin/chromium',
    ],
    [
      'Edge before Brave',
      ['/usr/bin/brave-browser', '/usr/bin/microsoft-edge'],
      undefined,
      '/usr/bin/microsoft-edge',
    ],
    [
      'Brave before Firefox',
      ['/usr/bin/firefox', '/usr/bin/brave-browser'],
      undefined,
      '/usr/bin/brave-browser',
    ],
    [
      'Firefox when asked for',
      ['/usr/bin/chromium', '/usr/bin/firefox'],
      'firefox',
      '/usr/bin/firefox',
    ],
    ['no Firefox for a Chromium', ['/usr/bin/firefox'], 'chromium', undefined],
    [
      'the first folder of PATH',
      ['/usr/bin/chromium', '/usr/local/bin/chromium'],
      undefined,
      '/usr/local/bin/chromium',
    ],
  ])('%s', (_, paths, kind, expected) => {
    expect(findBrowser(kind, linux(paths))?.path).toBe(expected);
  });

  it('lets the environment name the program', () => {
    const machine = linux(['/usr/bin/chromium', '/usr/bin/firefox'], {
      env: { PATH: '/usr/bin', WHENCE_FIREFOX: '/opt/nightly/firefox' },
    });
    expect(findBrowser('firefox', machine)?.path).toBe('/opt/nightly/firefox');
    expect(findBrowser('chromium', machine)?.path).toBe('/usr/bin/chromium');
  });

  it.each<[string, string | null, boolean]>([
    ['an old Firefox is passed over', 'Mozilla Firefox 148.0', false],
    ['the oldest that has all highlights is taken', 'Mozilla Firefox 149.0', true],
    ['one that does not tell its version is taken', null, true],
  ])('%s', (_, version, taken) => {
    const machine = linux(['/usr/bin/firefox'], { version: () => version });
    expect(findBrowser('firefox', machine) !== null).toBe(taken);
  });

  it('knows where macOS keeps applications, also those of one user', () => {
    const chrome = '/home/reader/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const machine = linux([chrome], { platform: 'darwin' });
    expect(findBrowser('chromium', machine)?.path).toBe(chrome);
  });

  it('knows where Windows keeps programs', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const machine = linux([edge], {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    });
    expect(findBrowser(undefined, machine)?.name).toBe('Edge');
  });
});
