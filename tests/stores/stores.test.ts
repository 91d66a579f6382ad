import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, messagesOf } from '../components/messages';
import { LISTINGS } from './listing-texts';
import { ROOT } from './packages';
import { justifications } from './permissions';

const rows = justifications(readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8'));
const config = readFileSync(`${ROOT}wxt.config.ts`, 'utf8');

/** Names in code font that are no permissions themselves: where in a manifest the others stand. */
const KEYS_OF_MANIFESTS = ['optional_host_permissions'];

/** As `entrypoints/background.ts` names them. */
const MENU_ENTRIES = ['menu_check_page', 'menu_check_selection', 'remember', 'library'];

describe('what the stores are told', () => {
  it('gives a reason for every permission that the manifest asks for', () => {
    const [, list = ''] = /\bpermissions: \[([^\]]*)\]/.exec(config) ?? [];
    const asked = Array.from(list.matchAll(/'([^']+)'/g), ([, name]) => name!);
    expect(asked.length).toBeGreaterThan(0);
    const explained = new Set(rows.flatMap(row => row.names));
    expect(asked.filter(name => !explained.has(name))).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])(
    'and for all that the one built in .output/%s asks for',
    folder => {
      const path = `${ROOT}.output/${folder}/manifest.json`;
      if (!existsSync(path)) return console.warn(`Not built: ${path} is not looked at.`);
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      const asked: string[] = [
        ...manifest.permissions,
        ...(manifest.optional_permissions ?? []),
        ...(manifest.host_permissions ?? []),
        ...manifest.optional_host_permissions,
        ...manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches),
      ];
      const explained = new Set(rows.flatMap(row => row.names));
      expect(asked.filter(name => !explained.has(name))).toEqual([]);
      const known = new Set([...asked, ...KEYS_OF_MANIFESTS]);
      expect([...explained].filter(name => !known.has(name))).toEqual([]);
    },
  );

  it('names every entry of the menus', () => {
    const [menus] = rows.filter(row => row.names.includes('contextMenus'));
    for (const entry of MENU_ENTRIES)
      expect(menus?.why).toContain(messagesOf('en')[entry]!.message);
  });

  it('has a sentence behind each reason', () => {
    for (const { why } of rows) expect(why).toMatch(/^[A-Z].{40,}\.$/s);
  });

  it.each(LOCALES)('has a listing in %s, and a summary that the stores take', locale => {
    const paragraphs = LISTINGS[locale.replace('_', '-')];
    expect(paragraphs).toHaveLength(3);
    const summary = messagesOf(locale).extension_description!.message;
    expect(summary.length).toBeLessThanOrEqual(132);
  });
});
