import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alterations } from '../../lib/match/altered';
import { earlierFacts } from '../../lib/match/earlier-facts';
import { factFilter, mayHold } from '../../lib/match/fact-filter';
import { factHashes, facts } from '../../lib/match/facts';
import { PageWords } from '../../lib/match/page-words';
import { shingle } from '../../lib/match/shingles';
import { SourceStems } from '../../lib/match/source-stems';
import { STEM_BITS, stemHash, stems } from '../../lib/match/stems';
import { tokenise } from '../../lib/match/tokens';
import type { Span } from '../../lib/match/types';

function factsOf(text: string) {
  return facts(text, tokenise(text));
}

function filterOf(text: string): Uint8Array {
  return factFilter(factHashes(text, tokenise(text)));
}

const NO_SKETCH = new Uint16Array();

/** The alterations of a page whose source has these facts, this sketch and the shingles of these words. */
function alterationsOf(
  text: string,
  passages: readonly Span[],
  filter: Uint8Array,
  { reworked = false, sketch = NO_SKETCH, words = '' } = {},
) {
  const page = new PageWords(text, shingle(text));
  const stems = new SourceStems(sketch, WEIGHTS);
  const shingles = new Set(shingle(words).hashes);
  const hasShingle = (hashes: Uint32Array) => hashes.some(hash => shingles.has(hash));
  return alterations(page, passages, { filter, stems, hasShingle }, reworked);
}

/** Every stem of a text: what a sketch of a short text holds. */
function sketchOf(text: string) {
  return Uint16Array.from(stems(text, tokenise(text)), ({ hash }) => hash);
}

const WEIGHTS = new Uint8Array(2 ** STEM_BITS).fill(10);
WEIGHTS[stemHash('Meanwhile')] = 2;

describe('facts', () => {
  it('are the same of a word whatever was read before it', () => {
    const words = fc.constantFrom(
      ...[
        'May',
        'may',
        'MAY',
        'US',
        'us',
        'U.S.',
        'Éva',
        'ÉVA',
        'éva',
        'Two',
        'two',
        'million',
        'Mary’s',
      ],
      ...[
        "Mary's",
        '1,200',
        '12th',
        'x1',
        'of',
        'United',
        'Kingdom',
        '𝐀.𝐁.',
        'İvo',
        '中',
        '二',
        '๑๒',
      ],
    );
    const alone = new Map<string, string>();
    const shown = (text: string) =>
      JSON.stringify([factsOf(text), [...factHashes(text, tokenise(text))]]);
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.array(words, { maxLength: 12 }),
        (one, other) => {
          const text = one.join(' ');
          const before = alone.get(text) ?? shown(text);
          alone.set(text, before);
          factsOf(other.join(' '));
          expect(shown(text)).toBe(before);
        },
      ),
    );
  });

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
    ['2.50', '2.5'],
    ['１２', '12'],
    ['three', '3'],
    ['forty-two', '42'],
    ['two thousand', '2,000'],
    ['drei Millionen', '3 million'],
    ['1.2 million', '1,200,000'],
    ['1.2m', '1.2 million'],
    ['3bn', '3,000 million'],
    ['12 Norwegians', '12 Norwegian'],
    ['Monday', 'Mon'],
    ['Montag', 'lundi'],
    ['January 7', '7 janvier'],
    ['Müller', 'Muller'],
    ['Kazakhstan', 'Kazahkstan'],
    ['Philippines', 'Phillipines'],
  ])('are the same in %j and %j', (one, other) => {
    const hashes = (text: string) =>
      factsOf(text)
        .map(({ hash }) => hash)
        .sort();
    expect(hashes(one)).toEqual(hashes(other));
  });

  it.each([
    ['1,200', '1,300'],
    ['1.2', '12'],
    ['1.2 million', '1.2 billion'],
    ['three', '4'],
    ['Monday', 'Tuesday'],
    ['May', 'June'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
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
    expect(filter.length).toBe(95);
    expect(factFilter(Array.from({ length: 5000 }, (_, at) => number(at))).length).toBe(224);
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
    alterationsOf(text, all(text), filter, { reworked }).map(({ text }) => text);

  it('are names and numbers that the source does not have', () => {
    expect(altered(source)).toEqual([]);
    expect(altered(source.replace('Ostrava', 'Narvik'))).toEqual(['Narvik']);
    expect(altered(source.replace('320', '230'))).toEqual(['230']);
  });

  it('come with the words around them', () => {
    const text = source.replace('320', '230');
    const [alteration] = alterationsOf(text, all(text), filter);
    expect(text.slice(alteration!.start, alteration!.end)).toBe('230');
    expect(alteration!.before.endsWith('at 7.15 with ')).toBe(true);
    expect(alteration!.after.startsWith(' passengers on Monday')).toBe(true);
  });

  it('are looked for inside of passages only', () => {
    const text = `${source} In Trondheim nobody noticed.`;
    const inside = [{ start: 0, end: source.length }];
    expect(alterationsOf(text, inside, filter)).toEqual([]);
  });

  it('are not said of text that is somebody else’s', () => {
    expect(altered('Marta Lindqvist met Jonas Okafor in Oslo, Bergen and Narvik.')).toEqual([]);
  });

  it('leave capitals of a rewriter alone', () => {
    const reworded = 'Carrying 320 passengers, Ostrava left Port Ellery on Monday, people said.';
    expect(altered(reworded, true)).toEqual([]);
    expect(altered(reworded.replace('Monday', 'Kazakhstan'), true)).toEqual(['Kazakhstan']);
  });

  const change = (source: string, page: string, reworked = false) => {
    const filter = filterOf(source);
    return alterationsOf(page, all(page), filter, { reworked }).map(({ kind, text }) => [
      kind,
      text,
    ]);
  };

  it.each([
    ['names by their initials', 'The European Central Bank met in Bern.', 'The ECB met in Bern.'],
    ['initials by their names', 'In Bern the ECB met.', 'In Bern the European Central Bank met.'],
    ['small words in names', 'In Bern the Bank of England met.', 'In Bern the BE met.'],
    ['abbreviations', 'The United States and Iran met in Bern.', 'The U.S. and Iran met in Bern.'],
    ['abbreviations with dots', 'The U.S. and Iran met.', 'The US and Iran met.'],
    ['other names', 'In Bern Britain and Iran met.', 'In Bern the UK and Iran met.'],
    ['written numbers', 'In Bern seven men met.', 'In Bern 7 men met.'],
    ['number formats', 'In Bern 1.2 million men met.', 'In Bern 1,200,000 men met.'],
    ['contractions', 'In Bern they did not meet.', "In Bern they didn't meet."],
    ['other words', 'In Bern they did not meet.', 'In Bern they did not assemble.'],
    ['slips of typing', 'In Bern men of Kazakhstan met.', 'In Bern men of Kazahkstan met.'],
    [
      'slips of typing beside what was meant',
      'In Bern men met Bekele. Later Bekele left.',
      'In Bern men met Bekle. Later Bekele left.',
    ],
    ['slips in amounts', 'In Bern three million men met.', 'In Bern three milloin men met.'],
    [
      'other transliterations',
      'In Bern men of Yushchenko met.',
      'In Bern men of Juschtschenko met.',
    ],
    [
      'umlauts without their marks',
      'In Bern men of Schröder met.',
      'In Bern men of Schroeder met.',
    ],
    [
      'titles with a capital',
      'In Bern harbour director Okafor met men.',
      'In Bern harbour Director Okafor met men.',
    ],
    [
      'short headings',
      'Ferry sues harbour\n\nIn Bern men met.',
      'Ferry Sues Harbour\n\nIn Bern men met.',
    ],
    ['names in other languages', 'In Bern men of Kiev met.', 'In Bern men of Kyiv met.'],
    ['cities in other languages', 'A man from Köln met them.', 'A man from Cologne met them.'],
    ['countries in other languages', 'Men of Greece met.', 'Men of Griechenland met.'],
    ['genitives of dates', "In Bern on Friday's walk they met.", 'In Bern on Friday they met.'],
    ['dates in the genitive', 'In Bern on Friday they met.', "In Bern on Friday's walk they met."],
    ['inflected dates', 'In Bern Ende Juli they met.', 'In Bern Ende Julis they met.'],
    ['countries of two words', 'Men of South Africa met.', 'Men of Südafrika met.'],
    ['titles for short', 'In Bern Professor Okafor met them.', 'In Bern Prof. Okafor met them.'],
    ['offices for short', 'In Bern the Prime Minister met them.', 'In Bern the PM met them.'],
    ['thousands set apart by blanks', 'In Bern 200,000 men met.', 'In Bern 200 000 men met.'],
    ['ordinals', 'In Bern they met a third time.', 'In Bern they met a 3rd time.'],
    ['dates in digits', 'In Bern on 31 December 2004 they met.', 'In Bern on 31.12.2004 they met.'],
    ['dates after ISO 8601', 'In Bern on 1 May 2004 they met.', 'In Bern on 2004-05-01 they met.'],
    ['times of day', 'In Bern at 7.15 pm they met.', 'In Bern at 19:15 they met.'],
    [
      'short names in the genitive',
      'In Bern they met Dante at noon.',
      'In Bern they met Dantes at noon.',
    ],
    ['inflection', 'In Bern a Norwegian man met them.', 'In Bern Norwegians met them.'],
    [
      'parts of quotations',
      'In Bern he said: “We will not leave the table before the last of the guns is silent.”',
      'In Bern he said: “We will not leave the table before the last of the guns”.',
    ],
  ])('are not: %s', (_, source, page) => {
    expect(change(source, page)).toEqual([]);
  });

  it.each([
    [
      'a name',
      'In Bern men of Hamas met.',
      'In Bern men of Kazakhstan met.',
      ['name', 'Kazakhstan'],
    ],
    [
      'a word of a name that is spelt out',
      'In Bern the European Central Bank (ECB) met.',
      'In Bern the European Council Bank (ECB) met.',
      ['name', 'Council'],
    ],
    [
      'another name that lacks a letter of the source’s',
      'In Bern men of Heath met.',
      'In Bern men of Health met.',
      ['name', 'Health'],
    ],
    [
      'another place than the one that goes by several names',
      'In Bern men of Köln met.',
      'In Bern men of Napoli met.',
      ['name', 'Napoli'],
    ],
    ['an amount', 'In Bern he got 1.2 million.', 'In Bern he got 1.2 billion.', ['number', '1.2']],
    ['a share', 'In Bern 12 percent came.', 'In Bern 21 percent came.', ['number', '21']],
    ['a date', 'In Bern on Monday they met.', 'In Bern on Friday they met.', ['date', 'Friday']],
    ['a negation', 'In Bern they will meet.', 'In Bern they will not meet.', ['negation', 'not']],
    [
      'a negation that was taken out',
      'In Bern they will not meet the men.',
      'In Bern they will meet the men.',
      ['negation', 'will meet'],
    ],
    [
      'a negation in German',
      'In Bern wird er die Leute treffen.',
      'In Bern wird er nicht die Leute treffen.',
      ['negation', 'nicht'],
    ],
  ])('are: %s', (_, source, page, expected) => {
    expect(change(source, page)).toEqual([expected]);
  });

  it('are quotations that the source does not have, reworked or not', () => {
    const source = 'In Bern he said: “We will not leave the table before the last gun is silent.”';
    const page = `${source} In Bern he said: “Nobody ever promised that the border would be opened by us or them.”`;
    for (const reworked of [false, true]) {
      expect(change(source, page, reworked).filter(([kind]) => kind === 'quotation')).toEqual([
        ['quotation', 'Nobody ever promised that the border would be opened by us or them.'],
      ]);
    }
  });

  const rewrite =
    'In Bern the harbour master said that the ferry of Port Ellery took longer than on other days.';
  const told = (page: string, { reworked = true, words = '' } = {}) =>
    alterationsOf(page, all(page), filterOf(rewrite), {
      reworked,
      sketch: sketchOf(rewrite),
      words,
    }).map(({ kind, text }) => [kind, text]);

  it('are not capitals that the source writes small', () => {
    const page = rewrite.replace('harbour master', 'Harbour Master');
    expect(told(page)).toEqual([]);
    expect(told(page, { reworked: false })).toEqual([]);
  });

  it.each([
    ['a letter left out', 'Calloway', 'Callway'],
    ['a letter put in', 'Kazakhstan', 'Kazarkhstan'],
    ['a month with a slip', 'December', 'Decmeber'],
  ])('are not slips of typing where the source has the name in that place: %s', (_, name, slip) => {
    const words = `In Bern they waited until ${name} came to meet the men.`;
    const page = words.replace(name, slip);
    const filter = filterOf(words);
    expect(alterationsOf(page, all(page), filter, { words })).toEqual([]);
    expect(alterationsOf(page, all(page), filter)).toHaveLength(1);
  });

  it('are names in a heading that the source surely lacks', () => {
    const source = 'Mayor Okafor sues harbour\n\nIn Bern men met.';
    const page = 'Mayor Lindqvist Sues Harbour\n\nIn Bern men met.';
    const sketch = sketchOf(source);
    expect(alterationsOf(page, all(page), filterOf(source), { sketch })).toMatchObject([
      { text: 'Lindqvist' },
    ]);
  });

  it('are not slips of typing of the most common words that may be meant', () => {
    const weights = WEIGHTS.slice();
    weights[stemHash('Suddenly')] = 6;
    weights[stemHash('Sudednly')] = 12;
    const source = 'In Bern men of Kazakhstan and Hamas met Okafor. Suddenly, men left.';
    const text = source.replace('Suddenly', 'Sudednly');
    const page = new PageWords(text, shingle(text));
    const told = (weights: Uint8Array) => {
      const stems = new SourceStems(NO_SKETCH, weights);
      const known = { filter: filterOf(source), stems, hasShingle: () => false };
      return alterations(page, all(text), known, false).map(({ text }) => text);
    };
    expect(told(weights)).toEqual([]);
    expect(told(WEIGHTS)).toEqual(['Sudednly']);
  });

  it('are not capitals of a heading or a sentence in capitals', () => {
    const shout = 'In Bern THE HARBOUR MASTER SAID THAT IT TOOK LONGER.';
    const words = shout[0] + shout.slice(1).toLowerCase();
    expect(alterationsOf(shout, all(shout), filterOf(words), { sketch: sketchOf(words) })).toEqual(
      [],
    );
  });

  it('are names in other words where they are rare, or the source surely lacks them', () => {
    const page = rewrite.replace('Bern', 'Kazakhstan').replace('other days', 'the Meanwhile');
    expect(told(page)).toEqual([['name', 'Kazakhstan']]);
  });

  it('are not capitals that begin a sentence of a copy in which many words were changed', () => {
    const page = `${rewrite} Furthermore it rained.`;
    expect(told(page, { reworked: false })).toEqual([]);
  });

  it('are small numbers in other words too', () => {
    expect(told(rewrite.replace('other days', '7 days'))).toEqual([['number', '7']]);
  });

  it('are negations put into other words beside a run of the source’s, or taken out of its own', () => {
    const denied = rewrite.replace('took', 'never took');
    const never = [['negation', 'never']];
    expect(told(denied)).toEqual([]);
    expect(told(denied, { words: rewrite })).toEqual(never);
    expect(told(denied, { reworked: false })).toEqual(never);
    const filter = filterOf(denied);
    expect(
      alterationsOf(rewrite, all(rewrite), filter, { reworked: true }).map(({ text }) => text),
    ).toEqual(['Ellery took']);
  });

  it('are no quotations of words that the source has, quoted or not', () => {
    const words = 'said that the ferry of Port Ellery took longer than on other days';
    const page = rewrite.replace(words, `"${words}"`);
    const quoted = (source: { words?: string; sketch?: Uint16Array<ArrayBuffer> }) =>
      alterationsOf(page, all(page), filterOf(rewrite), source).map(({ text }) => text);
    expect(quoted({ words: rewrite })).toEqual([]);
    expect(quoted({ sketch: sketchOf(rewrite) })).toEqual([]);
    expect(quoted({})).toEqual([words]);
  });

  it.each([
    ['a word has a slip of typing', 'longer', 'lonegr'],
    ['a name has an ending', 'Okafor', "Okafor's"],
  ])('are no quotations in which %s', (_, word, slip) => {
    const words = 'the ferry of Okafor took longer today';
    const source = `In Bern he said: "${words}".`;
    const page = source.replace(word, slip);
    const weights = new Uint8Array(2 ** STEM_BITS).fill(12);
    weights[stemHash('longer')] = 6;
    const own = new Set(shingle(page).hashes);
    const others = new Set(shingle(source).hashes.filter(hash => !own.has(hash)));
    const told = (hasShingle: (hashes: Uint32Array) => boolean) => {
      const filter = filterOf('In Bern Okafor said that.');
      const known = { filter, stems: new SourceStems(NO_SKETCH, weights), hasShingle };
      return alterations(new PageWords(page, shingle(page)), all(page), known, false);
    };
    expect(told(hashes => hashes.some(hash => others.has(hash)))).toEqual([]);
    expect(told(() => false)).toMatchObject([{ kind: 'quotation' }]);
  });

  it('are no words between the end of a quotation and the next one', () => {
    const page = `${rewrite} " Nobody ever promised that the border would be opened by us "`;
    expect(told(page)).toEqual([]);
  });

  it('are found in the rest of a sentence whose beginning was copied', () => {
    const text = `${source.replace('Ines Calloway', 'Marta Lindqvist')} In Trondheim nobody noticed.`;
    const passage = [{ start: 0, end: text.indexOf(', said') }];
    expect(alterationsOf(text, passage, filter).map(({ text }) => text)).toEqual([
      'Marta',
      'Lindqvist',
    ]);
  });

  it('are not made of a capital that begins a sentence with a common word', () => {
    expect(altered(`Meanwhile ${source}`)).toEqual([]);
  });

  it('are told of names and numbers by filters of older versions, and of nothing else', () => {
    const old = factFilter(earlierFacts(source, tokenise(source)).map(({ hash }) => hash));
    const text = source.replace('Ostrava', 'Narvik').replace('said', 'never said');
    expect(alterationsOf(text, all(text), old).map(({ text }) => text)).toEqual(['Narvik']);
  });
});
