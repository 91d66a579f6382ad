import type { Half } from './pages';
import type { Failure, Row, Share } from './result';

/** Whether something that was asked counts, in which half it is, and what to say if it went wrong. */
export interface Judgement {
  half: Half;
  counts: boolean;
  error?: string;
  failure?: Failure;
}

/** A row of figures, and what went wrong in the half that may be looked at. */
export interface Judged {
  row: Row;
  errors: string[];
  failures: Failure[];
}

export function judged(what: string, all: readonly Judgement[]): Judged {
  const dev = all.filter(({ half }) => half === 'dev');
  const heldOut = all.filter(({ half }) => half === 'held-out');
  return {
    row: { what, all: share(all), dev: share(dev), heldOut: share(heldOut) },
    errors: dev.flatMap(({ error }) => (error ? [`${what}: ${error}`] : [])),
    failures: dev.flatMap(({ failure }) => failure ?? []),
  };
}

function share(all: readonly Judgement[]): Share {
  return { count: all.filter(({ counts }) => counts).length, of: all.length };
}
