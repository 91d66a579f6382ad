import type { Difference, DifferenceKind } from '../../lib/label/types';

export interface DifferenceGroup {
  kind: DifferenceKind;
  /** What differs, each once: agency codes, authors, the changed words. */
  evidence: string[];
  first: Difference;
}

/** Kinds of which one sentence names all: "The source credits A, B and C; this page does not." */
const SAID_TOGETHER: readonly DifferenceKind[] = [
  'agency-dropped',
  'agency-added',
  'author-dropped',
];

/** Differences as sentences, in the order of the report. */
export function differenceGroups(differences: readonly Difference[]): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of differences) {
    const { kind, evidence } = difference;
    const key = SAID_TOGETHER.includes(kind) ? kind : `${kind} ${evidence}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { kind, evidence: [evidence], first: difference });
    else if (!group.evidence.includes(evidence)) group.evidence.push(evidence);
  }
  return [...groups.values()];
}
