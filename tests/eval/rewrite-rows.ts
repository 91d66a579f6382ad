import type { Match } from '../../lib/label/types';
import { type Judged, type Judgement, judged } from './judged';
import { type Asked, REUSE_SETS, type ReuseSet, type Rewrite } from './reuse';

/** Something asked, its matches, `related` ones among them, and the texts that they name. */
export interface Answered<T extends Asked> {
  asked: T;
  matches: Match[];
  texts: ReadonlyMap<string, string>;
}

export interface Answers {
  rewrites: Answered<Rewrite>[];
  inside: Answered<Rewrite>[];
  news: Answered<Asked>[];
  wire: Answered<Asked>[];
  updates: Answered<Asked>[];
  /** Those of the news and the wire that are on the topic of something indexed. */
  onTopic: { news: Answered<Asked>[]; wire: Answered<Asked>[] };
}

/** What is found as if matches were called reworked from `threshold` on. */
export function found(answers: Answers, threshold: number, withHows: boolean): Judged[] {
  const indexed = answers.rewrites.filter(({ asked }) => asked.isIndexed && asked.how !== 'non');
  const inside = answers.inside.filter(({ asked }) => asked.isIndexed);
  const row = (
    what: string,
    isAsked: (rewrite: Rewrite) => boolean,
    isPart = false,
    answered = indexed,
  ) =>
    judged(
      what,
      answered
        .filter(({ asked }) => isAsked(asked))
        .map(answer => {
          const counts = firstLabel(answer, threshold)?.entry.id === answer.asked.source;
          if (counts) return { half: answer.asked.half, counts };
          const missed = judgement(answer, counts, 'rewrites missed', answer.asked.source);
          return isPart ? { half: missed.half, counts } : missed;
        }),
    );
  const hows = (set: ReuseSet) => {
    const all = indexed.flatMap(({ asked }) => (asked.set === set ? asked.how : []));
    return [...new Set(all)].sort();
  };
  const parts = (set: ReuseSet) =>
    hows(set).map(how => row(`  ${how}`, it => it.set === set && it.how === how, true));
  const isRewrite = ({ set, how }: Rewrite) => set === 'mixset' && how.includes('rewrite');
  return [
    row('rewritten', ({ set }) => set === 'rewritten'),
    ...parts('rewritten'),
    row('mixset', ({ set }) => set === 'mixset'),
    row('  rewrites only', isRewrite, true),
    ...(withHows ? parts('mixset') : []),
    row('raidar', ({ set }) => set === 'raidar'),
    ...(withHows ? parts('raidar') : []),
    ...hows('graded').map(how =>
      row(`graded, ${how}`, rewrite => rewrite.set === 'graded' && rewrite.how === how),
    ),
    ...REUSE_SETS.filter(set => set !== 'graded').map(set =>
      row(`${set}, inside 400 other words`, rewrite => rewrite.set === set, false, inside),
    ),
  ];
}

/** False labels as if matches were called reworked from `threshold` on. */
export function wrong(answers: Answers, threshold: number): Judged[] {
  const row = (
    what: string,
    asked: readonly Answered<Asked>[],
    isWrong: (label: Match) => boolean,
  ) =>
    judged(
      what,
      asked.map(answer => {
        const label = firstLabel(answer, threshold);
        if (!label || !isWrong(label)) return { half: answer.asked.half, counts: false };
        return judgement(answer, true, what, label.entry.id);
      }),
    );
  const isAny = () => true;
  const isReworked = ({ kind }: Match) => kind === 'reworked';
  const independent = answers.rewrites.filter(({ asked }) => asked.how === 'non');
  const leftOut = answers.rewrites.filter(({ asked }) => !asked.isIndexed && asked.how !== 'non');
  const insideLeftOut = answers.inside.filter(({ asked }) => !asked.isIndexed);
  return [
    row('wrong: independent answers to the same question', independent, isAny),
    row('wrong: unrelated news called reworked', answers.news, isReworked),
    row('wrong: unrelated wire called reworked', answers.wire, isReworked),
    withoutTexts(row('wrong: of them, news on an indexed topic', answers.onTopic.news, isReworked)),
    withoutTexts(row('wrong: of them, wire on an indexed topic', answers.onTopic.wire, isReworked)),
    withoutTexts(row('wrong: unrelated news with any label', answers.news, isAny)),
    withoutTexts(row('wrong: unrelated wire with any label', answers.wire, isAny)),
    row('wrong: source not in the corpus', leftOut, isAny),
    row('wrong: the same, inside 400 other words', insideLeftOut, isReworked),
    row('later reports of an event called reworked', answers.updates, isReworked),
  ];
}

/** For figures whose cases are shown with another one. */
function withoutTexts(judged: Judged): Judged {
  return { ...judged, failures: [] };
}

/** The first match that is not `related`, had the threshold been `threshold`. */
function firstLabel({ matches }: Answered<Asked>, threshold: number): Match | undefined {
  return matches.find(
    ({ kind, confidence }) =>
      kind !== 'related' && (kind !== 'reworked' || confidence >= threshold),
  );
}

/** Something that went wrong; `entry` is what it was, or should have been, matched with. */
function judgement(
  { asked, matches, texts }: Answered<Asked>,
  counts: boolean,
  kind: string,
  entry: string,
): Judgement {
  const match = matches.find(match => match.entry.id === entry);
  const said = match
    ? `${match.kind} of ${entry}, ${match.confidence.toFixed(3)}`
    : `no match with ${entry}`;
  const confidence = match?.confidence ?? 0;
  return {
    half: asked.half,
    counts,
    error: `${asked.id}: ${said}`,
    failure: {
      kind,
      what: `${asked.id}: ${said}`,
      severity: counts ? confidence : 1 - confidence,
      page: asked.text,
      source: texts.get(entry)!,
    },
  };
}
