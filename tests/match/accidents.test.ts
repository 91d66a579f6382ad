import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutAccidents } from '../../lib/match/accidents';
import { assess } from '../../lib/match/assess';
import { usualStems } from '../../lib/match/common-topic';
import { fingerprint } from '../../lib/match/fingerprint';
import { Hits } from '../../lib/match/hits';
import { PageWords } from '../../lib/match/page-words';
import { shingle } from '../../lib/match/shingles';
import { sketch } from '../../lib/match/sketch';
import { SourceStems } from '../../lib/match/source-stems';
import { STEM_BITS, stems } from '../../lib/match/stems';
import { randomNumbers, randomWords } from '../fixtures/random-text';

const MODULUS = 16;
const PAGE_WORDS = 160;
const source = randomWords(400, 3);
const sourceTokens = shingle(source).tokens;
const weights = Uint8Array.from({ length: 2 ** STEM_BITS }, (_, stem) => 2 + (stem % 11));
const stemsOfSource = Uint16Array.from(stems(source, sourceTokens), ({ hash }) => hash);
const own = sketch(stemsOfSource, weights);
const index = { stemWeights: weights, sketch: (entry: number) => (entry % 3 === 0 ? own : none) };
const none = new Uint16Array();

/** A page that holds a run of the source now and then, one of sixty words at most. */
function pageWith(seed: number): string {
  const random = randomNumbers(seed);
  const words = randomWords(PAGE_WORDS, seed + 1).split(' ');
  const from = Math.floor(random() * 300);
  const run = source.split(' ').slice(from, from + Math.floor(random() * 60));
  words.splice(Math.floor(random() * PAGE_WORDS), 0, ...run);
  return words.join(' ');
}

describe('entries that are left out as accidents', () => {
  it('are none of which a judgement would say anything, whatever hits they have', () => {
    const kept = fingerprint(shingle(source));
    const known = new Map([...kept.hashes].map((hash, at) => [hash, kept.positions[at]!]));
    const cases = { judged: 0, leftOut: 0 };
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.tuple(fc.nat(PAGE_WORDS - 10), fc.nat(40), fc.boolean()), { maxLength: 60 }),
        fc.constantFrom(8, 12, 16),
        (seed, accidents, window) => {
          const text = pageWith(seed);
          const page = new PageWords(text, shingle(text));
          const hits = new Hits(MODULUS);
          const { hashes } = page.shingles;
          for (let position = 0; position < hashes.length; position += 1) {
            const inSource = known.get(hashes[position]!);
            // Entries 0 and 1 are the source, with a sketch and without; each other one is an accident.
            if (inSource !== undefined && accidents.every(([at]) => at !== position)) {
              hits.add(0, position, inSource % MODULUS, true);
              hits.add(1, position, inSource % MODULUS, true);
            }
            for (const [at, entry, isRare] of accidents) {
              if (at === position) hits.add(entry, position, entry % MODULUS, isRare);
            }
          }
          const left = withoutAccidents(hits, page, { ...index, window });
          for (const [entry, all] of hits.byEntry()) {
            if (left.has(entry)) {
              expect(left.get(entry)).toEqual(all);
              cases.judged += 1;
              continue;
            }
            cases.leftOut += 1;
            const stemsOf = new SourceStems(index.sketch(entry), weights);
            const judgement = assess(
              page,
              all,
              { tokens: () => sourceTokens.length, stems: stemsOf },
              { window, modulus: MODULUS, usualStems: () => usualStems(weights) },
            );
            // A phrase that others have too proves nothing, whatever stands around it.
            if (all.every(({ isRare }) => isRare)) expect(judgement).toBeNull();
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(cases.judged).toBeGreaterThan(100);
    expect(cases.leftOut).toBeGreaterThan(100);
  });

  it('are not those whose only hit stands in a run that their sketch confirms', () => {
    const words = source.split(' ');
    const window = 12;
    const known = [...fingerprint(shingle(source), window).positions];
    const found = known.filter(position => {
      const run = words.slice(Math.max(0, position - 9), position + 15);
      const text = `${randomWords(60, 5)} ${run.join(' ')} ${randomWords(60, 6)}`;
      const page = new PageWords(text, shingle(text));
      const at = 60 + Math.min(9, position);
      const hits = new Hits(MODULUS);
      hits.add(0, at, position % MODULUS, true);
      return withoutAccidents(hits, page, { ...index, window }).has(0);
    });
    expect(found.length / known.length).toBeGreaterThan(0.15);
  });
});
