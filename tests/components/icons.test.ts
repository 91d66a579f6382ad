import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIZES } from './icons/sizes';

describe('the icons', () => {
  it.each(SIZES)('of %i pixels are square PNGs with transparency', size => {
    const png = readFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url));
    // PNG, section 11.2.2: the header chunk has width, height, depth and colour type from byte 16 on.
    const header = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
    expect(header).toEqual([size, size, 6]);
  });
});
