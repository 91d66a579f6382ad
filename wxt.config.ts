import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig, type ResolvedPublicFile } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  hooks: { 'build:publicAssets': packMessages },
  vite: () => ({
    plugins: [withoutInnerHtml()],
    // Every browser that Whence runs in preloads modules by itself.
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
    ],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      // connect-src is for the bundled packs, which are files of the extension itself, and for the
      // corpora that a reader subscribes to; http is for trying one out on one's own machine.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    },
    // Alt+Shift with a letter is what screen readers leave free, and browsers for the most part: Chromium
    // closes a group of tabs with W, and H opens Firefox's help. `tests/e2e/commands.test.ts` presses them.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      'next-passage': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_next_passage__',
      },
      'previous-passage': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_previous_passage__',
      },
      'toggle-highlights': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_command_highlights__',
      },
    },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: iconFiles('unmatched'),
      ...(browser === 'firefox' && {
        theme_icons: [16, 32].map(size => ({
          light: `icon/unmatched-for-dark-${size}.png`,
          dark: `icon/unmatched-for-light-${size}.png`,
          size,
        })),
      }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'whence@whence.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});

function iconFiles(name: string): Record<number, string> {
  return { 16: `icon/${name}-16.png`, 32: `icon/${name}-32.png` };
}

/** Leaves out of the messages what only their translators need: nearly a quarter of their bytes. */
function packMessages(_wxt: unknown, files: ResolvedPublicFile[]): void {
  for (const [at, file] of files.entries()) {
    if (!file.relativeDest.startsWith('_locales/') || !('absoluteSrc' in file)) continue;
    const messages = JSON.parse(readFileSync(file.absoluteSrc, 'utf8'));
    const contents = JSON.stringify(messages, (key, value) =>
      key === 'description' ? undefined : value,
    );
    files[at] = { relativeDest: file.relativeDest, contents };
  }
}

/**
 * Takes preact's `dangerouslySetInnerHTML` out of the bundles: nothing here uses it, and the stores'
 * linters flag it. Fails when preact no longer has the line, so that it cannot come back unseen.
 */
function withoutInnerHtml(): Plugin {
  const assignment = /(\w+)\.innerHTML=(\w+)\.__html/;
  return {
    name: 'whence:without-inner-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.(?:module\.js|mjs)$/.test(id.replace(/\?.*$/, ''))) return null;
      if (!assignment.test(code))
        throw new Error('preact no longer assigns innerHTML where it did');
      return { code: code.replace(assignment, '$1.textContent=$2.__html'), map: null };
    },
  };
}
