import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/match/assess';
import { usualStems } from '../../lib/match/common-topic';
import { fingerprint } from '../../lib/match/fingerprint';
import { hitAt } from '../../lib/match/hits';
import { PageWords } from '../../lib/match/page-words';
import { shingle } from '../../lib/match/shingles';
import { sketch } from '../../lib/match/sketch';
import { SourceStems } from '../../lib/match/source-stems';
import { STEM_BITS, stems } from '../../lib/match/stems';
import { randomArticle, randomNumbers, randomWords } from '../fixtures/random-text';

const WINDOW = 12;
const MODULUS = 16;

/** Judges a page against a source as a corpus of one article would that knows no common words. */
function judge(page: string, source: string, hasSketch = true) {
  const known = shingle(source);
  const kept = [...fingerprint(known, WINDOW).positions];
  const shingles = shingle(page);
  const hits = [...shingles.hashes].flatMap((hash, at) =>
    kept
      .filter(position => known.hashes[position] === hash)
      .map(position => hitAt(at, position % MODULUS, MODULUS, hasSketch)),
  );
  const weights = new Uint8Array(2 ** STEM_BITS).fill(9);
  const stemsOfSource = Uint16Array.from(stems(source, known.tokens), ({ hash }) => hash);
  const sourceOf = {
    tokens: () => known.tokens.length,
    stems: new SourceStems(hasSketch ? sketch(stemsOfSource, weights) : new Uint16Array(), weights),
  };
  const index = { window: WINDOW, modulus: MODULUS, usualStems: () => usualStems(weights) };
  return hits.length === 0 ? null : assess(new PageWords(page, shingles), hits, sourceOf, index);
}

function replaced(text: string, share: number, seed: number): string {
  const random = randomNumbers(seed);
  const others = randomWords(text.length, seed + 7).split(' ');
  return text.replace(/\p{L}+/gu, word => (random() < share ? others.pop()! : word));
}

const source = randomArticle(400, 1);
const own = randomArticle(400, 2);
const paragraphs = source.split('\n\n');

describe('assess', () => {
  it('calls the whole text a copy, from the first word to the last', () => {
    const result = judge(source, source)!;
    expect(result.kind).toBe('copy');
    expect(result.pageShare).toBeGreaterThan(0.97);
    expect(result.sourceShare).toBeGreaterThan(0.97);
    expect(result.confidence).toBeGreaterThan(0.99);
  });

  it('finds a copy of a text that others have too, where its language left no sketch', () => {
    expect(judge(source, source, false)).toMatchObject({ kind: 'copy' });
  });

  it('says nothing of an unrelated text', () => {
    expect(judge(own, source)).toBeNull();
  });

  it('draws a paragraph inside of another text exactly', () => {
    const [before, after] = [own.slice(0, 900), own.slice(900)];
    const page = `${before}.\n\n${paragraphs[2]}\n\n${after}`;
    const result = judge(page, source)!;
    expect(result.kind).toBe('excerpt');
    expect(result.passages.map(({ start, end }) => page.slice(start, end))).toEqual([
      paragraphs[2]!.replace(/\.$/, ''),
    ]);
  });

  it('draws a run that begins and ends inside of sentences to within four words on average', () => {
    const words = source.split(/\s+/);
    const errors: number[] = [];
    for (let from = 20; from < 320; from += 10) {
      const run = words.slice(from, from + 40).join(' ');
      const page = `${randomWords(150, 5)} ${run} ${randomWords(150, 6)}`;
      const passage = judge(page, source)!.passages[0]!;
      const startsAt = page.slice(0, passage.start).trim().split(' ').length;
      const endsAt = page.slice(0, passage.end).trim().split(/\s+/).length;
      errors.push(Math.abs(startsAt - 150), Math.abs(endsAt - 190));
    }
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(4);
    expect(Math.max(...errors)).toBeLessThan(WINDOW);
  });

  it('finds each copied run of twenty-one words, wherever it is cut', () => {
    const words = source.split(/\s+/);
    let found = 0;
    const starts = Array.from({ length: 74 }, (_, at) => at * 5);
    for (const from of starts) {
      const run = words.slice(from, from + 21).join(' ');
      if (judge(`${randomWords(60, 5)} ${run} ${randomWords(60, 6)}`, source)) found += 1;
    }
    expect(found / starts.length).toBeGreaterThan(0.85);
  });

  it.each([
    [0.1, 20, 20],
    [0.2, 20, 20],
    [0.3, 17, 10],
  ])(
    'finds copies with %d of the words replaced: at least %i of 20, and calls %i a copy',
    (share, found, copies) => {
      const kinds = Array.from(
        { length: 20 },
        (_, seed) => judge(replaced(source, share, seed), source)?.kind,
      );
      expect(kinds.filter(kind => kind).length).toBeGreaterThanOrEqual(found);
      expect(kinds.filter(kind => kind === 'copy').length).toBeGreaterThanOrEqual(copies);
    },
  );

  it('recognises reordered and dropped paragraphs', () => {
    const page = [paragraphs[4], paragraphs[1], paragraphs[3]].join('\n\n');
    const result = judge(page, source)!;
    expect(result.kind).toBe('copy');
    expect(result.pageShare).toBeGreaterThan(0.95);
    expect(result.sourceShare).toBeLessThan(0.7);
  });

  it('takes one or two shared phrases for ordinary language', () => {
    const phrase = source.split(/\s+/).slice(30, 36).join(' ');
    expect(judge(`${own} ${phrase} ${own}`, source)).toBeNull();
  });

  it('keeps passages apart, in page order and inside the page', () => {
    const page = `${paragraphs[0]}\n\n${own}\n\n${paragraphs[3]}`;
    const { passages } = judge(page, source)!;
    expect(passages.map(({ start, end }) => page.slice(start, end))).toEqual(
      [paragraphs[0], paragraphs[3]].map(text => text!.replace(/\.$/, '')),
    );
  });

  it('explains a sentence by the topic where the rest of both is about the same, and by that alone', () => {
    const sentence = source.split(/\s+/).slice(100, 120).join(' ');
    const rest = source.split(/\s+/).filter((_, at) => at % 3 === 0 && (at < 90 || at > 130));
    const shuffled = rest.map((_, at) => rest[(at * 37) % rest.length]!).join(' ');
    const foreign = own.replace(/\p{L}+/gu, word => `xy${word}`);
    expect(judge(`${foreign} ${sentence} ${foreign}`, source)?.kind).toBe('excerpt');
    expect(judge(`${shuffled} ${sentence} ${shuffled}`, source)?.kind).toBe('related');
  });

  it('takes a list of names for no copy', () => {
    const capitalised = (text: string) => text.replace(/\b\p{L}/gu, letter => letter.toUpperCase());
    const list = capitalised(randomWords(22, 31)).split(' ').join(', ');
    const text = `${own}\n\nThey are ${list}`;
    const plain = `${own}\n\nThey are ${list.toLowerCase().replaceAll(',', '')}`;
    expect(judge(`${randomWords(200, 32)} they are ${list}`, text)?.kind).not.toBe('excerpt');
    expect(judge(`${randomWords(200, 32)} ${plain.split('\n\n')[1]}`, plain)?.kind).toBe('excerpt');
  });
});
