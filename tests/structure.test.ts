import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './structure/imports';
import { projectFiles, ROOT, read } from './structure/repository';
import { MATCH_FOR_CORPUS, MAY_IMPORT, PURE, roomOf } from './structure/rooms';

const FILES = projectFiles();
const SOURCES = FILES.filter(path => /\.(?:ts|tsx|mjs)$/.test(path) && roomOf(path) !== null);

/** `design.md`, "Rooms", and what tools demand beside it. */
const TOP_LEVEL = [
  ...['entrypoints', 'components', 'lib', 'public', 'tests'],
  ...['package.json', 'tsconfig.json', 'wxt.config.ts', 'README.md'],
  ...['package-lock.json', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md'],
  ...['.biome.jsonc', '.ci', '.editorconfig', '.gitignore', '.nvmrc'],
];

describe('the top level', () => {
  it('holds what the design names, and nothing else', () => {
    const present = [...new Set(FILES.map(path => path.split('/')[0]))];
    expect(present.toSorted()).toEqual(TOP_LEVEL.toSorted());
  });

  it('keeps files in kebab-case, named after what is inside', () => {
    const named = FILES.filter(path => roomOf(path) && !path.startsWith('public/_locales/'));
    const wrong = named.filter(path =>
      path.split('/').some(part => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)),
    );
    expect(wrong).toEqual([]);
  });

  it('names no machine and no host of a package registry', () => {
    const forbidden = /(?:^|[\s"'`(=:])\/(?:work|root)\/|\bregistry\.npm\w*\.|\bdeb\.debian\.org/m;
    const texts = FILES.filter(path =>
      /\.(?:[cm]?[jt]sx?|jsonc?|md|css|html|yml)$|\/run$/.test(path),
    );
    expect(texts.filter(path => forbidden.test(read(path)))).toEqual([]);
  });
});

describe('imports', () => {
  it.each([
    ["import { a } from './a';", 'lib/page/a', false],
    ["import type { A } from '../match/types';", 'lib/match/types', true],
    ["import {\n  a,\n  type B,\n} from './a';", 'lib/page/a', false],
    ["import './a.css';", 'lib/page/a.css', false],
    ["export * from './a';", 'lib/page/a', false],
    ["export type { A } from './a';", 'lib/page/a', true],
    ["const a = await import('./a');", 'lib/page/a', false],
    ["import b from './a.css?inline';", 'lib/page/a.css', false],
    ["import { browser } from 'wxt/browser';", 'wxt/browser', false],
  ])('are seen: %j', (source, target, typeOnly) => {
    expect(importsOf('lib/page/x.ts', source)).toEqual([{ target, typeOnly }]);
  });

  it('are not seen in comments', () => {
    expect(importsOf('lib/page/x.ts', "// import './a';\n/* import './b'; */")).toEqual([]);
  });

  it('follow the directions of the design', () => {
    const wrong = SOURCES.flatMap(path =>
      importsOf(path, read(path))
        .filter(({ target, typeOnly }) => !allowed(path, target, typeOnly))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('bring no browser and no Node into the pure rooms and the components', () => {
    const outside = /^(?:node:|wxt\b|@webext-core\/|#imports)/;
    const wrong = SOURCES.filter(path => isPure(path) || roomOf(path) === 'components').flatMap(
      path =>
        importsOf(path, read(path))
          .filter(({ target }) => outside.test(target))
          .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

function allowed(path: string, target: string, typeOnly: boolean): boolean {
  const from = roomOf(path);
  const to = roomOf(target);
  if (!from || !to || from === to) return true;
  if (from === 'lib/corpus' && to === 'lib/match') return MATCH_FOR_CORPUS.includes(target);
  const { values, types = [] } = MAY_IMPORT[from];
  return values.includes(to) || (typeOnly && types.includes(to));
}

function isPure(path: string): boolean {
  return PURE.some(room => roomOf(path) === room);
}

describe('the pure rooms', () => {
  it('reach for no global of a browser or of Node', () => {
    const rooms = PURE.map(room => (room === 'lib/identify' ? 'lib/identify.ts' : room));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        'node_modules/@biomejs/biome/bin/biome',
        'lint',
        '--config-path=tests/structure/pure-rooms.jsonc',
        '--diagnostic-level=error',
        ...rooms,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it('ask no clock and no chance', () => {
    const asks = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;
    expect(SOURCES.filter(path => isPure(path) && asks.test(read(path)))).toEqual([]);
  });
});

/** Directives of a content security policy by name. */
function directives(policy: string): Record<string, string> {
  const pairs = policy.split(';').map(one => /^\s*(\S+)\s+(.*?)\s*$/.exec(one) ?? ['', '', '']);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest in .output/%s', folder => {
  const path = `.output/${folder}/manifest.json`;
  const built = existsSync(ROOT + path);
  const manifest = built ? JSON.parse(read(path)) : {};

  it.skipIf(!built)('asks for the agreed permissions and no more', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(
      [
        // Fetching subscriptions on a schedule: the background does not live from one hour to the next.
        'alarms',
        'activeTab',
        // To check a page or selected text, and to remember an article, from the menu of a page.
        'contextMenus',
        'scripting',
        'storage',
        // Packs of tens of megabytes, which the browser would else drop when it wants room.
        'unlimitedStorage',
      ].toSorted(),
    );
    expect(manifest.optional_host_permissions.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it.skipIf(!built)('shows pages nothing, and lets nothing in from outside', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none';/);
    const { 'connect-src': connect = '', ...others } = directives(policy);
    expect(Object.values(others).join(' ')).not.toMatch(/unsafe|https?:|\*|blob:|data:/);
    // Nobody knows at build time where the publisher is that a reader will subscribe to. Without a
    // subscription nothing is fetched: tests/e2e/lifecycle.test.ts and subscriptions.test.ts watch that.
    expect(connect).toBe("'self' https: http://127.0.0.1:* http://localhost:*");
  });

  it.skipIf(!built)('runs in the page that a reader opens, not in its frames', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script.matches.toSorted()).toEqual(['http://*/*', 'https://*/*']);
    expect(script.all_frames ?? false).toBe(false);
  });

  it.skipIf(!built || folder !== 'firefox-mv3')('declares that it collects nothing', () => {
    const { gecko } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
