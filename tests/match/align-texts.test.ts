import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedPassage, alignTexts } from '../../lib/match/align-texts';
import { randomArticle, randomWords } from '../fixtures/random-text';

const source =
  'The ferry Ostrava left Port Ellery at 7.15 with 320 passengers on Monday. Harbour master Ines Calloway said that the storm would not close the port before the evening.';

/** Passages as words: `[-left out-]`, `{+put in+}`. */
function marked(page: string, passages: readonly AlignedPassage[], original = source): string[] {
  return passages.map(({ runs }) =>
    runs
      .map(({ kind, page: onPage, source: inSource }) => {
        const now = page.slice(onPage.start, onPage.end);
        const was = original.slice(inSource.start, inSource.end);
        if (kind === 'equal') return now;
        return [was && `[-${was}-]`, now && `{+${now}+}`].filter(Boolean).join(' ');
      })
      .join(' '),
  );
}

describe('alignTexts', () => {
  it.each([
    ['nothing', source, source.replace(/\.$/, '')],
    [
      'a changed word',
      source.replace('Ostrava', 'Kyloe'),
      source.replace(/\.$/, '').replace('Ostrava', '[-Ostrava-] {+Kyloe+}'),
    ],
    [
      'the first word',
      source.replace('The ferry', 'A boat'),
      source.replace(/\.$/, '').replace('The ferry', '[-The ferry-] {+A boat+}'),
    ],
    [
      'the last word',
      source.replace('the evening', 'Thursday'),
      source.replace(/\.$/, '').replace('the evening', '[-the evening-] {+Thursday+}'),
    ],
    [
      'a word left out',
      source.replace('would not close', 'would close'),
      source.replace(/\.$/, '').replace('would not close', 'would [-not-] close'),
    ],
    [
      'words put in',
      source.replace('passengers', 'paying passengers'),
      source.replace(/\.$/, '').replace('passengers', '{+paying+} passengers'),
    ],
  ])('shows %s', (_, page, expected) => {
    const shown = marked(page, alignTexts(page, source));
    expect(shown.map(text => text.replaceAll(/\.(?=\s)/g, ''))).toEqual([
      expected.replaceAll(/\.(?=\s)/g, ''),
    ]);
  });

  it('takes case and punctuation for no change', () => {
    const page = source.toUpperCase().replace(' MONDAY.', ', MONDAY!');
    const [passage] = alignTexts(page, source);
    expect(passage!.runs.map(({ kind }) => kind)).toEqual(['equal']);
  });

  it('leaves what stands around a passage alone', () => {
    const own = randomWords(60, 3);
    const page = `${own}. ${source} ${own}`;
    const [passage, ...more] = alignTexts(page, source);
    expect(more).toEqual([]);
    expect(page.slice(passage!.page.start, passage!.page.end)).toBe(source.replace(/\.$/, ''));
  });

  it('finds paragraphs in another order, and one that is used twice', () => {
    const article = randomArticle(600, 4);
    const paragraphs = article.split('\n\n');
    const page = [paragraphs[5], paragraphs[2], paragraphs[5]].join('\n\n');
    const passages = alignTexts(page, article);
    expect(passages.map(({ source: { start, end } }) => article.slice(start, end))).toEqual(
      [paragraphs[5], paragraphs[2], paragraphs[5]].map(text => text!.replace(/\.$/, '')),
    );
  });

  it('finds a paragraph that the source itself has twice', () => {
    const twice = randomArticle(60, 5);
    const article = `${twice}\n\n${randomArticle(100, 6)}\n\n${twice}`;
    expect(alignTexts(twice, article)).toHaveLength(1);
  });

  it('says nothing of texts that share a phrase', () => {
    const page = `${randomWords(40, 7)} left Port Ellery at 7.15 with ${randomWords(40, 8)}`;
    expect(alignTexts(page, source)).toEqual([]);
  });

  it('is right about every word, whatever was done to the text', () => {
    const words = fc.array(fc.constantFrom(...randomWords(24, 9).split(' ')), { maxLength: 80 });
    fc.assert(
      fc.property(words, words, words, (start, middle, end) => {
        const page = [...start, ...middle, ...end, ...start].join(' ');
        const original = [...end, ...start, ...middle].join(' ');
        let free = 0;
        for (const { page: span, runs } of alignTexts(page, original)) {
          expect(span.start).toBeGreaterThanOrEqual(free);
          free = span.end;
          let [onPage, inSource] = [span.start, runs[0]!.source.start];
          for (const run of runs) {
            expect(run.page.start).toBeGreaterThanOrEqual(onPage);
            expect(run.source.start).toBeGreaterThanOrEqual(inSource);
            [onPage, inSource] = [run.page.end, run.source.end];
            expect(page.slice(run.page.start, run.page.end) === '').toBe(run.kind === 'deleted');
            expect(original.slice(run.source.start, run.source.end) === '').toBe(
              run.kind === 'inserted',
            );
            if (run.kind === 'equal') {
              expect(page.slice(run.page.start, run.page.end)).toBe(
                original.slice(run.source.start, run.source.end),
              );
            }
          }
        }
      }),
    );
  });

  it.each([
    ['of one word only', 'the '.repeat(50_000), 'the '.repeat(50_000)],
    ['of nothing but equal sentences', `${source} `.repeat(1800), `${source} `.repeat(1800)],
    ['of 50,000 words', randomArticle(50_000, 10), randomArticle(50_000, 10).replace(/ba/g, 'do')],
    ['that have nothing in common', randomArticle(50_000, 11), randomArticle(50_000, 12)],
    ['that are empty', '', ''],
  ])('compares texts %s within two seconds of processor time', (_, page, original) => {
    const began = process.cpuUsage();
    alignTexts(page, original);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
