import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangedSnippet, changedSnippets } from '../../components/label/changed-snippets';
import { alterationAt, withChanges } from './gallery/altered-words';

const snippetsOf = (marked: string) => {
  const { text, altered } = withChanges(marked);
  return changedSnippets(altered, text.length);
};

const written = ({ pieces, cutBefore, cutAfter }: ChangedSnippet) =>
  [
    cutBefore ? '…' : '',
    ...pieces.map(({ text, alteration }) => (alteration ? `[${text}]` : text)),
    cutAfter ? '…' : '',
  ].join('');

const FAR = 'and so the day went on without a word from anybody on the quay or the ships, ';

describe('the snippets of changed words', () => {
  it('show the words around a change, and that the sentence goes on', () => {
    expect(
      snippetsOf(`${FAR}between the island and [Greenport] have resumed, ${FAR}`).map(written),
    ).toEqual([
      '…anybody on the quay or the ships, between the island and [Greenport] have resumed, and so the day went on without a word from…',
    ]);
  });

  it('end where the paragraph ends', () => {
    expect(snippetsOf(`${FAR}\n\n[Greenport] pays.\n\n${FAR}`).map(written)).toEqual([
      '[Greenport] pays.',
    ]);
  });

  it('take a first name and a surname for one change', () => {
    const [snippet] = snippetsOf(`Thanks went to [Nadia] [Okonjo] yesterday ${FAR}`);
    const change = snippet?.pieces.find(({ alteration }) => alteration)?.alteration;
    expect(change).toMatchObject({ text: 'Nadia Okonjo', start: 15, end: 27 });
  });

  it('keep two names apart that stand in two paragraphs', () => {
    expect(snippetsOf('a boat called [Greenport]\n\n[Nadia] Okonjo sails.').map(written)).toEqual([
      '…boat called [Greenport]',
      '[Nadia] Okonjo…',
    ]);
  });

  it('hold what stands in one context together', () => {
    expect(snippetsOf(`She saw [17] boats and [40] birds ${FAR}`).map(written)).toEqual([
      '…saw [17] boats and [40] birds and so the day went on without a word from anybody…',
    ]);
  });

  it('are never longer than a glance, and show no change unmarked', () => {
    expect(
      snippetsOf('It was [1] and [2] and [3] and [4] and [5] in the end.').map(written),
    ).toEqual(['…was [1] and [2] and [3] and …', '…[4] and [5] in the…']);
  });

  it('say nothing twice of words that two changes share', () => {
    const text = 'The radio played an Mp3 all day long.';
    const altered = [alterationAt(text, 20, 23), alterationAt(text, 22, 23)];
    expect(changedSnippets(altered, text.length).map(written)).toEqual([
      '…radio played an [Mp3] all day…',
    ]);
  });

  it('are words of the page, mark every change once, and are in page order', () => {
    const word = fc.constantFrom('and', 'ferry', '[Okonjo]', '[17]', 'since', '\n\n', '—', 'ليلى');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), parts => {
        const { text, altered } = withChanges(parts.join(' '));
        const snippets = changedSnippets(altered, text.length);
        for (const { pieces } of snippets) {
          const shown = pieces.map(piece => piece.text).join('');
          expect(text).toContain(shown);
          expect(shown).not.toContain('\n');
        }
        const marked = snippets.flatMap(({ pieces }) =>
          pieces.flatMap(one => one.alteration ?? []),
        );
        for (const { start, end } of altered) {
          expect(marked.filter(one => one.start <= start && end <= one.end)).toHaveLength(1);
        }
        expect(marked).toEqual(marked.toSorted((a, b) => a.start - b.start));
      }),
    );
  });
});
