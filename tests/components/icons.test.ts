import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIZES, TOOLBAR_ICONS, TOOLBAR_SIZES } from './icons/sizes';

const states = Object.keys(TOOLBAR_ICONS).flatMap(name =>
  TOOLBAR_SIZES.map(size => [`${name}-${size}`, size] as const),
);

/** Relative luminance (WCAG 2.2, "relative luminance") of a colour written as `#rrggbb`. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('the icons', () => {
  it.each([...SIZES.map(size => [`${size}`, size] as const), ...states])(
    '%s are square PNGs of %i pixels with transparency',
    (name, size) => {
      const png = readFileSync(new URL(`../../public/icon/${name}.png`, import.meta.url));
      // PNG, section 11.2.2: the header chunk has width, height, depth and colour type from byte 16 on.
      const header = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
      expect(header).toEqual([size, size, 6]);
    },
  );

  it('of the states are drawn each in its own shape, not only in its own colour', () => {
    const drawings = ['match', 'unmatched', 'off'].map(name =>
      readFileSync(new URL(`../../components/icons/${name}.svg`, import.meta.url), 'utf8'),
    );
    expect(new Set(drawings.map(svg => svg.replaceAll(/#[\da-f]{6}|currentColor/g, ''))).size).toBe(
      3,
    );
  });

  it.each(['match', 'unmatched', 'off'] as const)(
    '%s stands out at 3 : 1 from light and dark toolbars (WCAG 1.4.11)',
    name => {
      const { color } = TOOLBAR_ICONS[name];
      for (const toolbar of ['#ffffff', '#f0f0f4', '#2b2a33', '#35363a']) {
        expect(contrast(color, toolbar), toolbar).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
