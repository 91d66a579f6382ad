import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stemHashes } from '../../lib/match/stem-hashes';
import { stemHash, stemHashAt, stems } from '../../lib/match/stems';
import { tokenise } from '../../lib/match/tokens';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(..."abcxyzABCÄäéÉßſİıŠŽжЖщЙΣσςŉ0123456789²ªﬁ’'‑-.,\u00a0"),
    minLength: 1,
    maxLength: 10,
  }),
);

it('the hash of a stem is the same inside of a text as by itself', () => {
  fc.assert(
    fc.property(word, word, (before, inside) => {
      const text = `${before} ${inside} after`;
      const { starts, ends, length } = tokenise(text);
      for (let token = 0; token < length; token += 1) {
        const [start, end] = [starts[token]!, ends[token]!];
        expect(stemHashAt(text, start, end)).toBe(stemHash(text.slice(start, end)));
      }
    }),
    { numRuns: 2000 },
  );
});

it('an index takes the stems that a page has', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), words => {
      const text = words.join(' ');
      const tokens = tokenise(text);
      const found = stems(text, tokens);
      const { hashes, tokens: places } = stemHashes(text, tokens);
      expect([...hashes]).toEqual(found.map(({ hash }) => hash));
      expect([...places]).toEqual(found.map(({ token }) => token));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['said Ada', true],
  ['said ada', false],
  ['said. Ada', false],
  ['said\nAda', false],
  ['said  Éva', true],
  ['said Ψyche', true],
  ['said 4x4', false],
])('“%s” ends with a name: %s', (text, isName) => {
  const found = stems(text, tokenise(text));
  expect(found[found.length - 1]!.isName).toBe(isName);
});
