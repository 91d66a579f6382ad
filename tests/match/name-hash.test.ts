import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InitialsHash, nameHash } from '../../lib/match/name-hash';

const capital = fc.constantFrom(...'AABCDEFGÄÉŠΣЖ');

it('initials that come one by one hash as the name that they make', () => {
  fc.assert(
    fc.property(fc.array(capital, { minLength: 1, maxLength: 8 }), ([first, ...rest]) => {
      const initials = new InitialsHash(first!.charCodeAt(0));
      let name = first!;
      expect(initials.hash()).toBe(nameHash(name));
      for (const next of rest) {
        initials.add(next.charCodeAt(0));
        name += next;
        expect(initials.hash()).toBe(nameHash(name));
      }
      expect(initials.count).toBe(rest.length + 1);
    }),
  );
});

it('a name of ASCII hashes as it does with an accent, which does not count', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aabcdeloruz09'), maxLength: 12 });
  fc.assert(
    fc.property(letters, rest => {
      expect(nameHash(`E${rest}`)).toBe(nameHash(`É${rest}`));
    }),
    { numRuns: 1000 },
  );
});
