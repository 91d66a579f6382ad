import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alterations } from '../../lib/match/altered';
import { factFilter, mayHold } from '../../lib/match/fact-filter';
import { facts } from '../../lib/match/facts';
import { tokenise } from '../../lib/match/tokens';

function factsOf(text: string) {
  return facts(text, tokenise(text));
}

function filterOf(text: string): Uint8Array {
  return factFilter(factsOf(text).map(({ hash }) => hash));
}

describe('facts', () => {
  it('are capitalised words and numbers, in order and in place', () => {
    const text = 'On Monday 1,200 people in Port Ellery saw it.';
    expect(factsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'On',
      'Monday',
      '1,200',
      'Port',
      'Ellery',
    ]);
  });

  it('are certain inside of a sentence only', () => {
    const certain = factsOf('Ellery waits. Port Ellery waits.').map(({ isCertain }) => isCertain);
    expect(certain).toEqual([false, false, true]);
  });

  it.each([
    ['1,200', '1200'],
    ['1.200', '1,200'],
    ['1 200'.replace(' ', '\u202f'), '1200'],
    ['12,5', '12.5'],
    ['１２', '12'],
    ['12 Norwegians', '12 Norwegian'],
  ])('are the same in %j and %j', (one, other) => {
    expect(factsOf(one).map(({ hash }) => hash)).toEqual(factsOf(other).map(({ hash }) => hash));
  });

  it.each([
    ['1,200', '1,300'],
    ['1.2', '12'],
    ['Kazakhstan', 'Uzbekistan'],
  ])('differ in %j and %j', (one, other) => {
    expect(factsOf(one)[0]!.hash).not.toBe(factsOf(other)[0]!.hash);
  });
});

describe('a fact filter', () => {
  const hashes = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 });

  it('never loses a fact', () => {
    fc.assert(
      fc.property(hashes, all => {
        const filter = factFilter(all);
        for (const hash of all) expect(mayHold(filter, hash)).toBe(true);
      }),
    );
  });

  it('takes few others for its own, and stays small', () => {
    const number = (at: number) => factsOf(String(1000 + at))[0]!.hash;
    const own = Array.from({ length: 80 }, (_, at) => number(at));
    const filter = factFilter(own);
    const taken = Array.from({ length: 2000 }, (_, at) => number(5000 + at)).filter(hash =>
      mayHold(filter, hash),
    );
    expect(taken.length / 2000).toBeLessThan(0.03);
    expect(filter.length).toBe(100);
    expect(factFilter(Array.from({ length: 5000 }, (_, at) => number(at))).length).toBe(128);
  });

  it('holds nothing when it was made of nothing', () => {
    expect(mayHold(factFilter([]), 7)).toBe(false);
  });
});

describe('alterations', () => {
  const source =
    'The ferry Ostrava left Port Ellery at 7.15 with 320 passengers on Monday, said harbour master Ines Calloway.';
  const filter = filterOf(source);
  const all = (text: string) => [{ start: 0, end: text.length }];
  const altered = (text: string, reworked = false) =>
    alterations(text, tokenise(text), all(text), filter, reworked).map(({ text }) => text);

  it('are names and numbers that the source does not have', () => {
    expect(altered(source)).toEqual([]);
    expect(altered(source.replace('Ostrava', 'Kyloe'))).toEqual(['Kyloe']);
    expect(altered(source.replace('320', '230'))).toEqual(['230']);
  });

  it('come with the words around them', () => {
    const text = source.replace('320', '230');
    const [alteration] = alterations(text, tokenise(text), all(text), filter, false);
    expect(text.slice(alteration!.start, alteration!.end)).toBe('230');
    expect(alteration!.before.endsWith('at 7.15 with ')).toBe(true);
    expect(alteration!.after.startsWith(' passengers on Monday')).toBe(true);
  });

  it('are looked for inside of passages only', () => {
    const text = `${source} In Trondheim nobody noticed.`;
    const inside = [{ start: 0, end: source.length }];
    expect(alterations(text, tokenise(text), inside, filter, false)).toEqual([]);
  });

  it('are not said of text that is somebody else’s', () => {
    expect(altered('Marta Lindqvist met Jonas Okafor in Oslo, Bergen and Narvik.')).toEqual([]);
  });

  it('leave capitals and small numbers of a rewriter alone', () => {
    const reworded = 'Carrying 320 passengers, Ostrava left Port Ellery on Monday, 3 people said.';
    expect(altered(reworded, true)).toEqual([]);
    expect(altered(reworded.replace('Monday', 'Kazakhstan'), true)).toEqual(['Kazakhstan']);
  });
});
