import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberAt, numberHash, plainNumber } from '../../lib/match/numbers';

const group = fc.string({ unit: fc.constantFrom(...'0012359'), minLength: 1, maxLength: 4 });
const separator = fc.constantFrom('.', ',', "'", '’', '\u00a0', '\u202f');
const number = fc
  .tuple(group, fc.array(fc.tuple(separator, group), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const behind = fc.constantFrom(
  '',
  ' ',
  '.',
  ', ',
  '%',
  ' men',
  'bn',
  '-3',
  '’s',
  '–5',
  ' 000',
  '二',
);

/** Full-width digits, which have the same value and are read as those of any script. */
function wide(digits: string): string {
  return digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

it('a number of ASCII is read as one in digits of any script', () => {
  fc.assert(
    fc.property(number, behind, (digits, behind) => {
      const text = `at ${digits}${behind}`;
      expect(numberAt(text, 3)).toEqual(numberAt(wide(text), 3));
      expect(numberAt(text, 3)).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
});

it('a number is the fact that its value is', () => {
  fc.assert(
    fc.property(number, digits => {
      expect(numberAt(digits, 0)!.fact).toBe(numberHash(plainNumber(digits)));
      expect(numberAt(digits, 0)!.end).toBe(digits.length);
    }),
  );
});

it.each(['a1', '.5', '-5', '', '½', '²'])('%j begins with no number', text => {
  expect(numberAt(text, 0)).toBeNull();
});
