import { describe, expect, it } from 'vitest';
import { licenceInWords } from '../../components/label/licence-in-words';

describe('a licence in plain words', () => {
  it.each([
    ['CC BY 4.0', 'cc_by'],
    ['CC BY', 'cc_by'],
    ['CC BY-SA 3.0', 'cc_by_sa'],
    ['CC BY-NC-ND 2.0', 'cc_by_nc_nd'],
    ['CC0 1.0', 'cc0'],
    ['Public Domain Mark 1.0', 'public_domain'],
  ])('is known for %s', (name, key) => {
    expect(licenceInWords(name)).toBe(key);
  });

  it.each(['Reuse only with permission', 'CC BY-XX 1.0', 'CC', '', 'https://licence.example/'])(
    'is left to the page for %j',
    name => {
      expect(licenceInWords(name)).toBeNull();
    },
  );
});
