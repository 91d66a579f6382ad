import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hit, hitAt } from '../../lib/match/hits';
import { worthAsking } from '../../lib/match/worth-asking';

const WINDOW = 12;
const LENGTH = 300;
const MODULUS = 16;

/** Hits of one copied run: every `step`-th shingle from `first` to `last`. */
function run(first: number, last: number, step: number): Hit[] {
  const hits: Hit[] = [];
  for (let at = first; at <= last; at += step) hits.push(hitAt(at, at % MODULUS, MODULUS, true));
  return hits;
}

const asked = (sources: Hit[][], likely = Uint32Array.from(sources.flat(), hit => hit.position)) =>
  worthAsking(likely.sort(), LENGTH, sources, WINDOW);

describe('shingles that are worth asking after the likely ones', () => {
  it('are none on a page that met nothing', () => {
    expect(asked([])).toHaveLength(0);
  });

  it('stand around a hit, on both sides', () => {
    const found = [...asked([run(150, 150, 1)])];
    expect(found).toContain(149);
    expect(found).toContain(151);
    expect(found).not.toContain(20);
    expect(found).not.toContain(280);
  });

  it('do not stand inside of a long run, but at both of its ends', () => {
    const found = [...asked([run(60, 180, 6)])];
    expect(found.filter(at => at > 60 && at < 180)).toEqual([]);
    expect(found).toContain(59);
    expect(found).toContain(181);
  });

  it('stand inside of a run that few hits speak for', () => {
    expect([...asked([run(60, 90, 10)])]).toContain(65);
  });

  it('are none that were asked, each once and in order, whatever was met', () => {
    const hits = fc
      .uniqueArray(fc.tuple(fc.nat(LENGTH - 1), fc.nat(MODULUS - 1)), {
        selector: ([position]) => position,
      })
      .map(all =>
        all
          .sort(([a], [b]) => a - b)
          .map(([position, remainder]) => hitAt(position, remainder, MODULUS, true)),
      );
    const likely = fc
      .uniqueArray(fc.nat(LENGTH - 1))
      .map(positions => Uint32Array.from(positions).sort());
    fc.assert(
      fc.property(fc.array(hits, { maxLength: 3 }), likely, (sources, likely) => {
        const found = [...asked(sources, likely)];
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.filter(at => likely.includes(at) || at >= LENGTH)).toEqual([]);
      }),
    );
  });
});
