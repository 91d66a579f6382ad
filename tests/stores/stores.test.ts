import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, messagesOf } from '../components/messages';
import { LISTINGS } from './listing-texts';
import { ROOT } from './packages';
import { justifications } from './permissions';

const rows = justifications(readFileSync(`${ROOT}CONTRIBUTING.md`, 'utf8'));
const config = readFileSync(`${ROOT}wxt.config.ts`, 'utf8');

describe('what the stores are told', () => {
  it('gives a reason for every permission that the manifest asks for', () => {
    const [, list = ''] = /\bpermissions: \[([^\]]*)\]/.exec(config) ?? [];
    const asked = Array.from(list.matchAll(/'([^']+)'/g), ([, name]) => name!);
    expect(asked.length).toBeGreaterThan(0);
    const explained = new Set(rows.flatMap(row => row.names));
    expect(asked.filter(name => !explained.has(name))).toEqual([]);
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
