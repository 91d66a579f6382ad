import { diffArrays } from 'diff';
import type { CommonRun } from './common-runs';
import type { Tokens } from './types';

/** Tokens `from` to `to`, exclusive. */
export interface TokenRange {
  from: number;
  to: number;
}

/** Tokens of page and source that stand for each other; one of the two may be empty. */
export interface TokenDiff {
  kind: 'equal' | 'changed' | 'inserted' | 'deleted';
  page: TokenRange;
  source: TokenRange;
}

/**
 * What became of each token between two bounds on both sides.
 *
 * @param anchors runs that are equal, in order on both sides.
 * @returns in order; neighbours differ in kind.
 * Cost: the gaps' lengths times what differs in them.
 */
export function tokenDiffs(
  page: Tokens,
  source: Tokens,
  anchors: readonly CommonRun[],
  bounds: { page: TokenRange; source: TokenRange },
): TokenDiff[] {
  const diffs: TokenDiff[] = [];
  let onPage = bounds.page.from;
  let inSource = bounds.source.from;
  for (const { page: atPage, source: atSource, length } of anchors) {
    const gap = { page: { from: onPage, to: atPage }, source: { from: inSource, to: atSource } };
    diffs.push(...gapDiffs(page, source, gap));
    onPage = atPage + length;
    inSource = atSource + length;
    diffs.push(equal(atPage, atSource, length));
  }
  const rest = {
    page: { from: onPage, to: bounds.page.to },
    source: { from: inSource, to: bounds.source.to },
  };
  diffs.push(...gapDiffs(page, source, rest));
  return readable(joined(diffs));
}

function equal(page: number, source: number, length: number): TokenDiff {
  return {
    kind: 'equal',
    page: { from: page, to: page + length },
    source: { from: source, to: source + length },
  };
}

function gapDiffs(page: Tokens, source: Tokens, gap: Omit<TokenDiff, 'kind'>): TokenDiff[] {
  const words = ({ hashes }: Tokens, { from, to }: TokenRange) => [...hashes.subarray(from, to)];
  let onPage = gap.page.from;
  let inSource = gap.source.from;
  return diffArrays(words(source, gap.source), words(page, gap.page)).map(
    ({ added, removed, count }): TokenDiff => {
      const [from, at] = [onPage, inSource];
      if (!removed) onPage += count;
      if (!added) inSource += count;
      return {
        kind: added ? 'inserted' : removed ? 'deleted' : 'equal',
        page: { from, to: onPage },
        source: { from: at, to: inSource },
      };
    },
  );
}

/** Neighbours of one kind as one, and whatever is put in where something was left out as changed. */
function joined(diffs: readonly TokenDiff[]): TokenDiff[] {
  const result: TokenDiff[] = [];
  for (const diff of diffs) {
    const before = result[result.length - 1];
    if (before && (before.kind === 'equal') === (diff.kind === 'equal')) {
      result[result.length - 1] = union(before, diff);
    } else result.push(diff);
  }
  return result;
}

function union(before: TokenDiff, after: TokenDiff): TokenDiff {
  const page = { from: before.page.from, to: after.page.to };
  const source = { from: before.source.from, to: after.source.to };
  if (before.kind === 'equal' && after.kind === 'equal') return { kind: 'equal', page, source };
  if (lengthOf(source) === 0) return { kind: 'inserted', page, source };
  if (lengthOf(page) === 0) return { kind: 'deleted', page, source };
  return { kind: 'changed', page, source };
}

/**
 * A few equal words between two longer changes are "the" and "of", equal by chance: read as one change
 * they are easier to follow.
 */
function readable(diffs: readonly TokenDiff[]): TokenDiff[] {
  const result: TokenDiff[] = [];
  diffs.forEach((diff, at) => {
    const before = result[result.length - 1];
    const [previous, next] = [diffs[at - 1], diffs[at + 1]];
    const isChance =
      diff.kind === 'equal' &&
      previous !== undefined &&
      next !== undefined &&
      lengthOf(diff.page) < Math.min(longer(previous), longer(next));
    if (before && (isChance || (before.kind !== 'equal' && diff.kind !== 'equal'))) {
      result[result.length - 1] = union(before, isChance ? { ...diff, kind: 'changed' } : diff);
    } else result.push(diff);
  });
  return result;
}

function longer({ page, source }: TokenDiff): number {
  return Math.max(lengthOf(page), lengthOf(source));
}

function lengthOf({ from, to }: TokenRange): number {
  return to - from;
}
