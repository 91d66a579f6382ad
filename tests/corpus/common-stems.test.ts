import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stemHash } from '../../lib/match/stems';
import { readCommonStems } from '../../lib/store/common-stems';
import { COMMON_STEMS, commonStemsFile } from './common-stems-file';

const file = Uint8Array.from(readFileSync(COMMON_STEMS)).buffer;

describe('the file of common stems', () => {
  it('is the one that “npm run corpus” makes', () => {
    expect(new Uint8Array(file)).toEqual(commonStemsFile());
  });

  it('tells what is common in a language, and of other languages nothing', async () => {
    const common = await readCommonStems(file, new Set(['en', 'xx']));
    expect(common('en')![stemHash('the')]).toBe(1);
    expect(common('en')![stemHash('because')]).toBeGreaterThan(0.05);
    expect(common('en')![stemHash('trawler')]).toBeLessThan(0.01);
    expect(common('de')).toBeNull();
    expect(common('xx')).toBeNull();
  });
});
