import { findMatches } from '../../lib/find-matches';
import { type CopyWorld, wordsOf } from './copy-world';
import type { Half } from './pages';
import type { Row } from './result';
import { halfOfSource } from './reuse';

const LENGTHS = [20, 40];
/** A passage whose edges are both so many words off at most is drawn as a person would. */
const NEAR = 3;

/** How far the drawn edges of a passage are from those of the words that were put there. */
interface Drawn {
  half: Half;
  start: number;
  end: number;
}

/**
 * How well passages are drawn: of words of the asked articles inside 400 other words that are found, where
 * the passage begins and ends beside where it does in truth. The words are cut anywhere, so that no edge
 * of a sentence helps.
 */
export function drawnSpans(world: CopyWorld): Row[] {
  return LENGTHS.flatMap(length => {
    const all = world.asked.flatMap(article => drawn(world, article, length));
    const rowOf = (what: string, figure: (drawn: readonly Drawn[]) => Row['all']): Row => ({
      what: `drawn: ${length} words, ${what}`,
      all: figure(all),
      dev: figure(all.filter(({ half }) => half === 'dev')),
      heldOut: figure(all.filter(({ half }) => half === 'held-out')),
    });
    return [
      rowOf('words an edge is off, median', drawn => quantile(drawn, 0.5)),
      rowOf('words an edge is off, 90th percentile', drawn => quantile(drawn, 0.9)),
      rowOf(`both edges at most ${NEAR} words off`, drawn => ({
        count: drawn.filter(({ start, end }) => Math.max(start, end) <= NEAR).length,
        of: drawn.length,
      })),
    ];
  });
}

function drawn(
  { corpus, words }: CopyWorld,
  { id, text }: { id: string; text: string },
  length: number,
): Drawn[] {
  const run = words.run(wordsOf(text), length);
  const { page, before } = words.around(run);
  const asked = page.join(' ');
  const found = findMatches(asked, [corpus]).find(
    ({ entry, kind }) => entry.id === id && kind !== 'related',
  );
  if (!found) return [];
  const passages = found.passages.map(({ start, end }) => ({
    first: wordsBefore(asked, start),
    after: wordsBefore(asked, end - 1) + 1,
  }));
  const after = before + run.length;
  const shared = (passage: (typeof passages)[number]) =>
    Math.min(passage.after, after) - Math.max(passage.first, before);
  const best = passages.reduce((best, other) => (shared(other) > shared(best) ? other : best));
  const [start, end] = [Math.abs(best.first - before), Math.abs(best.after - after)];
  return [{ half: halfOfSource(id), start, end }];
}

function wordsBefore(text: string, offset: number): number {
  return text.slice(0, offset).split(' ').length - 1;
}

/** Of the errors of all edges. */
function quantile(drawn: readonly Drawn[], share: number): number {
  const errors = drawn.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  return errors[Math.floor(errors.length * share)] ?? 0;
}
