import type { Difference, DifferenceKind } from '../../lib/label/types';

/** What differs between the statements of page and source; changed facts differ in the text. */
export type StatedDifference = Exclude<DifferenceKind, 'fact-altered'>;

export interface DifferenceGroup {
  kind: StatedDifference;
  /** Who or what the sentence names, each once: agencies, authors. */
  subjects: string[];
  first: Difference;
}

/** Kinds of which one sentence names all: "The source credits A, B and C; this page does not." */
const SAID_TOGETHER: readonly DifferenceKind[] = ['agency-dropped', 'agency-added'];

/** Differences of what is stated, as sentences, in the order of the report. */
export function differenceGroups(differences: readonly Difference[]): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of differences) {
    const { kind } = difference;
    if (kind === 'fact-altered') continue;
    const about = subject(difference);
    const key = SAID_TOGETHER.includes(kind) ? kind : `${kind} ${about}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { kind, subjects: [about], first: difference });
    else if (!group.subjects.includes(about)) group.subjects.push(about);
  }
  return [...groups.values()];
}

/** Who or what a difference is about: for an added agency its name, which the page says, not the whole line. */
function subject({ kind, evidence, page }: Difference): string {
  return kind === 'agency-added' ? (page ?? evidence) : evidence;
}
