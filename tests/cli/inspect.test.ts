import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LIGHTHOUSE, ORCHARD, QUARRY } from './articles';
import { run } from './run';
import { scratch } from './scratch';

let pack: string;

beforeEach(async () => {
  const facts = { publisher: 'Harbour Courier', language: 'en', published: '2024-05-31' };
  const records = [
    { text: LIGHTHOUSE, ...facts, agencies: ['AFP'] },
    { text: ORCHARD, publisher: 'Valley Post', language: 'en', published: '2023-01-02T03:04:05Z' },
    { text: QUARRY, publisher: 'Harbour Courier', agencies: ['AFP', 'dpa'] },
  ];
  pack = join(scratch(), 'mine.whence');
  await run(['build', '--out', pack, '-'], records.map(r => JSON.stringify(r)).join('\n'));
});

describe('inspecting a pack', () => {
  test('counts what is in it', async () => {
    const { code, json } = await run(['inspect', '--json', pack]);
    const [inspection] = json();
    expect(code).toBe(0);
    expect(inspection).toMatchObject({
      name: 'mine',
      articles: 3,
      languages: [
        { value: 'en', articles: 2 },
        { value: null, articles: 1 },
      ],
      publishers: [
        { value: 'Harbour Courier', articles: 2 },
        { value: 'Valley Post', articles: 1 },
      ],
      agencies: [
        { value: 'AFP', articles: 2 },
        { value: 'dpa', articles: 1 },
      ],
      dates: { earliest: '2023-01-02', latest: '2024-05-31', undated: 1 },
    });
    const sections: { bytes: number }[] = inspection.sections;
    const inSections = sections.reduce((sum, section) => sum + section.bytes, 0);
    expect(inSections).toBeGreaterThan(0);
    expect(inSections).toBeLessThanOrEqual(inspection.bytes);
  });

  test('says the same to a person', async () => {
    const { stdout } = await run(['inspect', pack]);
    expect(stdout).toContain('mine: 3 articles, ');
    expect(stdout).toContain('languages   en 2, unknown 1');
    expect(stdout).toContain('publishers  Harbour Courier 2, Valley Post 1');
    expect(stdout).toContain('dates       2023-01-02 to 2024-05-31, 1 undated');
  });
});

test('a whole pack is verified', async () => {
  const { code, stdout } = await run(['verify', pack]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/mine\.whence: ok, 3 articles, [\d,]+ bytes\n/);
});
