import { describe, expect, it } from 'vitest';
import { licenceInWords } from '../../components/label/licence-in-words';

describe('a licence in plain words', () => {
  it.each([
    ['CC BY 4.0', 'CC BY 4.0', 'cc_by'],
    ['CC BY', 'CC BY', 'cc_by'],
    ['cc by-sa 3.0', 'CC BY-SA 3.0', 'cc_by_sa'],
    ['CC BY-NC-ND 2.0', 'CC BY-NC-ND 2.0', 'cc_by_nc_nd'],
    ['CC0 1.0', 'CC0 1.0', 'cc0'],
    ['Public Domain Mark 1.0', 'Public Domain Mark 1.0', 'public_domain'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'CC BY-NC-SA 4.0', 'cc_by_nc_sa'],
    ['http://creativecommons.org/licenses/by-nd-nc/1.0/', 'CC BY-ND-NC 1.0', 'cc_by_nc_nd'],
    ['https://creativecommons.org/licenses/by/3.0/de/deed.de', 'CC BY 3.0', 'cc_by'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0', 'cc0'],
    [
      'https://creativecommons.org/publicdomain/mark/1.0',
      'Public Domain Mark 1.0',
      'public_domain',
    ],
  ])('is known for %s', (stated, name, meaning) => {
    expect(licenceInWords(stated)).toEqual({ name, meaning });
  });

  it('has a name but no meaning where the terms were others', () => {
    const stated = 'https://creativecommons.org/licenses/sampling/1.0/';
    expect(licenceInWords(stated)).toEqual({ name: 'CC SAMPLING 1.0', meaning: null });
    expect(licenceInWords('CC BY-XX 1.0')?.meaning).toBeNull();
  });

  it.each(['Reuse only with permission', 'CC', '', 'https://licence.example/', 'constructor'])(
    'is left to the page for %j',
    stated => {
      expect(licenceInWords(stated)).toBeNull();
    },
  );
});
