import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../wilson';
import { element, text } from './element';
import { worstFailures } from './failures';
import { figuresTable } from './figures-table';
import { logit } from './scale';

describe('markup', () => {
  test('shows any text as it is', () => {
    fc.assert(
      fc.property(fc.string(), plain => {
        const markup = element('p', { title: plain }, text(plain));
        const unescaped = markup
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(unescaped).toBe(`<p title="${plain}">${plain}</p>`);
        expect(text(plain)).not.toMatch(/[<>"]/);
      }),
    );
  });
});

describe('a scale of log odds', () => {
  const x = logit([0.01, 0.99], [0, 100]);

  test.each([
    [0.01, 0],
    [0.5, 50],
    [0.99, 100],
    [0, 0],
    [1, 100],
  ])('draws %f at %f', (share, place) => {
    expect(x(share)).toBeCloseTo(place, 6);
  });
});

describe('a table of figures', () => {
  test('says of each share what it was counted on and its interval', () => {
    const share = { count: 9, of: 10 };
    const table = figuresTable('sums', 'Sums', {
      rows: [{ what: 'sums found', all: share, dev: share, heldOut: { count: 0, of: 0 } }],
      notes: ['counted by hand'],
      errors: [],
    });
    const [lower, upper] = wilson(9, 10);
    expect(table).toContain('9 of 10');
    expect(table).toContain(`${lower.toFixed(3)}–${upper.toFixed(3)}`);
    expect(table).toContain('none');
    expect(table).toContain('counted by hand');
  });
});

describe('the worst failures', () => {
  const failure = (severity: number) => ({
    kind: 'ferries missed',
    what: `case ${severity}`,
    severity,
    page: 'The ferry <Ostrava> left the harbour.',
    source: 'A ferry left a harbour of Kyloe.',
  });
  const html = worstFailures({
    ferries: {
      rows: [],
      notes: [],
      errors: [],
      failures: Array.from({ length: 12 }, (_, at) => failure(at)),
    },
  });

  test('are the ten with the largest severity, the worst first', () => {
    expect(html.match(/case \d+/g)).toEqual(
      Array.from({ length: 10 }, (_, at) => `case ${11 - at}`),
    );
  });

  test('mark what both texts have, and only that', () => {
    expect(html).toContain('<mark>ferry</mark>');
    expect(html).toContain('&lt;Ostrava&gt;');
    expect(html).not.toContain('<mark>Ostrava');
    expect(html).not.toContain('<mark>Kyloe');
  });
});
