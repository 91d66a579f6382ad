import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../lib/label/types';
import { type Row, sideBySide } from '../lib/side-by-side';
import { copy } from './components/gallery/harbour';

const OWN = 'Readers have asked us how the storm was on the coast, and here is what came of it.';
const SOURCE = [
  'The harbour of Port Haven opened again on Monday, nine days after the storm had thrown two ferries onto the quay and broken the lamp of the lighthouse.',
  'Nobody was hurt, the harbour master said, because nobody had been there: the whole town was at a wedding on the hill that night.',
  'The ferry company means to have both ships afloat before the summer begins.',
].join('\n\n');
const PAGE = `${OWN}\n\n${SOURCE.replace('nine days', 'nineteen days')
  .replace(', because nobody had been there', '')
  .split('\n\n')
  .slice(0, 2)
  .join('\n\n')}`;

const shown = (rows: readonly Row[], side: 'page' | 'source') =>
  rows.flatMap(row => {
    if (row.kind !== 'passage') return row.kind === `${side}-only` ? [row.text] : [];
    return [(row[side] ?? []).map(({ text }) => text).join('')];
  });
const marked = (rows: readonly Row[], kind: string) =>
  rows.flatMap(row =>
    row.kind === 'passage'
      ? [...row.page, ...(row.source ?? [])].filter(one => one.kind === kind).map(one => one.text)
      : [],
  );
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('a page beside a source whose text is kept', () => {
  const { kept, rows } = sideBySide(PAGE, copy, SOURCE);

  it('shows what is only on one side, and what was changed, added and left out', () => {
    expect(kept).toBe(true);
    expect(rows[0]).toMatchObject({ kind: 'page-only', text: OWN });
    expect(rows.at(-1)).toMatchObject({ kind: 'source-only' });
    expect(marked(rows, 'changed')).toEqual(['nineteen', 'nine']);
    expect(marked(rows, 'left-out').join(' ')).toContain('because nobody had been there');
  });

  it('loses no word of either', () => {
    expect(words(shown(rows, 'page').join(' '))).toEqual(words(PAGE));
    expect(words(shown(rows, 'source').join(' '))).toEqual(words(SOURCE));
  });

  it('loses no word of any page, whatever was done to the source', () => {
    const sentences = fc.shuffledSubarray(SOURCE.split(/(?<=\.)\s+/), { minLength: 1 });
    fc.assert(
      fc.property(sentences, fc.lorem({ maxCount: 30 }), (taken, own) => {
        const page = [own, ...taken, own].join('\n\n');
        const { rows } = sideBySide(page, copy, SOURCE);
        expect(words(shown(rows, 'page').join(' '))).toEqual(words(page));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a page beside a source of which fingerprints are known', () => {
  const start = PAGE.indexOf('The harbour');
  const at = PAGE.indexOf('nineteen');
  const match: Match = {
    ...copy,
    passages: [{ start, end: PAGE.length - 1 }],
    altered: [{ start: at, end: at + 8, text: 'nineteen', before: '', after: '' }],
  };
  const { kept, rows } = sideBySide(PAGE, match, null);

  it('says so, and shows what matches and what was altered', () => {
    expect(kept).toBe(false);
    expect(rows.map(({ kind }) => kind)).toEqual(['page-only', 'passage']);
    expect(rows[1]).toMatchObject({ source: null, at: { start, end: PAGE.length } });
    expect(marked(rows, 'altered')).toEqual(['nineteen']);
  });

  it('makes up no word of the source, and loses none of the page', () => {
    expect(shown(rows, 'source').join('')).toBe('');
    expect(shown(rows, 'page').join('\n\n')).toBe(PAGE);
  });
});
