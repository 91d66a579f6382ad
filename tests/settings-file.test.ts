import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemorySettings } from '../lib/memory-settings';
import { DEFAULTS, type Settings } from '../lib/settings';
import { readSettingsFile, writeSettingsFile } from '../lib/settings-file';

const SETTINGS: Settings = {
  ...DEFAULTS,
  check: 'listed',
  checkedSites: ['coast-courier.example'],
  ignoredSources: [{ site: 'a.example', source: 'Coast Courier' }],
  along: 0.25,
  language: 'pt_BR',
};

const MEMORY: MemorySettings = {
  automatic: true,
  sites: ['coast-courier.example'],
  budget: 120,
  keepTexts: true,
};

const file = (change: object) =>
  JSON.stringify({ kind: 'whence-settings', version: 1, settings: {}, ...change });

describe('a settings file', () => {
  it('brings back what was saved, also with a byte order mark', () => {
    const text = writeSettingsFile(SETTINGS, MEMORY);
    expect(readSettingsFile(text)).toEqual({ settings: SETTINGS, memory: MEMORY });
    expect(readSettingsFile(`\ufeff${text}`)).toEqual({ settings: SETTINGS, memory: MEMORY });
  });

  it('may leave entries out, which are then left as they are', () => {
    expect(readSettingsFile(file({ settings: { overlay: 'off' } }))).toEqual({
      settings: { overlay: 'off' },
      memory: {},
    });
    expect(readSettingsFile(file({ memory: { keepTexts: true } }))).toEqual({
      settings: {},
      memory: { keepTexts: true },
    });
  });

  it.each([
    ['is no JSON', 'settings', { problem: 'unreadable' }],
    ['is empty', '', { problem: 'unreadable' }],
    ['is another JSON file', '{"name":"x"}', { problem: 'unreadable' }],
    ['has no version', file({ version: 'one' }), { problem: 'unreadable' }],
    ['has a list for its settings', file({ settings: [] }), { problem: 'unreadable' }],
    ['is of a newer Whence', file({ version: 2 }), { problem: 'newer' }],
    [
      'has an unknown choice',
      file({ settings: { overlay: 'up' } }),
      { problem: 'value', name: 'overlay' },
    ],
    [
      'has no site where one should be',
      file({ settings: { offSites: ['a b'] } }),
      { problem: 'value', name: 'offSites' },
    ],
    [
      'has an unknown entry',
      file({ settings: { colour: 'red' } }),
      { problem: 'value', name: 'colour' },
    ],
    ['has a list for what is remembered', file({ memory: [] }), { problem: 'unreadable' }],
    [
      'gives the memory too little room',
      file({ memory: { budget: 0 } }),
      { problem: 'value', name: 'budget' },
    ],
    [
      'has an unknown entry of the memory',
      file({ memory: { colour: 'red' } }),
      { problem: 'value', name: 'colour' },
    ],
    [
      'names a part of every object',
      file({ settings: { toString: 1 } }),
      { problem: 'value', name: 'toString' },
    ],
  ])('is refused whole, and says why, when it %s', (_, text, problem) => {
    expect(readSettingsFile(text)).toEqual(problem);
  });

  it('of any content is answered and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const read = readSettingsFile(text);
        expect('settings' in read || 'problem' in read).toBe(true);
      }),
    );
  });
});
