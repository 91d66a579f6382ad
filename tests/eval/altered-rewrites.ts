import type { Alteration } from '../../lib/label/types';
import { type Answer, ask, context, found, spans } from './answer';
import { Casing } from './casing';
import { type Judged, type Judgement, judged } from './judged';
import { type PlantedWord, plant, plantNegations, type WordsOfOthers } from './plant';
import { Random } from './random';
import type { ReuseWorld, Rewrite } from './reuse';
import { Said } from './said';

const PLANTED_WORDS = 4;
const NEGATION_SEED = 20_240_604;

/** Changes planted in rewrites of entries, and what is shown of the rewrites as they are. */
export function rewritesRows(world: ReuseWorld, others: WordsOfOthers): Judged[] {
  const judge = new Judge(world);
  const rewrites = world.rewrites.filter(({ how, isIndexed }) => how !== 'non' && isIndexed);
  const random = new Random(NEGATION_SEED);
  const changed = rewrites.map(asked =>
    ask(asked, world, plant(asked.text, PLANTED_WORDS, others)),
  );
  const denied = rewrites.flatMap(asked =>
    plantNegations(asked.text, random).map(page => ask(asked, world, page)),
  );
  const plain = rewrites.map(asked => ask(asked, world, { text: asked.text, planted: [] }));
  return [
    judged('planted in rewrites: found', changed.flatMap(found)),
    judged(
      '… names for names and numbers for numbers',
      changed.flatMap(answer => found(judge.withoutOtherWords(answer))),
    ),
    judged(
      '… precision',
      changed.flatMap(answer => judge.shown(answer)),
    ),
    judged('negations put in or taken out of rewrites: found', denied.flatMap(found)),
    judged(
      'shown in rewrites as they are: not in the source',
      plain.flatMap(answer => judge.shown(answer)),
    ),
    judged(
      'rewrites as they are with a change that is none',
      plain.map(answer => judge.wrong(answer)),
    ),
  ];
}

/** Reads the true sources. */
class Judge {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #said = new Map<string, Said>();
  readonly #casing: Casing;

  constructor({ indexed, unrelatedNews, unrelatedWire }: ReuseWorld) {
    this.#texts = new Map(indexed.map(({ id, text }) => [id, text]));
    this.#casing = new Casing(
      [...indexed, ...unrelatedNews, ...unrelatedWire].map(({ text }) => text),
    );
  }

  /** An answer without what was planted for, or instead of, a word that has its capital from a sentence. */
  withoutOtherWords(answer: Answer<Rewrite>): Answer<Rewrite> {
    const { page } = answer;
    const isName = (word: string) => /\p{Nd}/u.test(word) || this.#casing.isName(word);
    const planted = page.planted.filter(
      ({ start, end, was }) => isName(was) && isName(page.text.slice(start, end)),
    );
    return { ...answer, page: { ...page, planted } };
  }

  /** Each alteration shown: whether it is one. */
  shown({ asked, page, first }: Answer<Rewrite>): Judgement[] {
    const { id, half, source } = asked;
    return spans(first).map(span => {
      const counts = isPlanted(span, page.planted) || this.#isStrange(span, source);
      return counts ? { half, counts } : { half, counts, error: `${id}: ${context(span)}` };
    });
  }

  /** Whether any alteration shown is none. */
  wrong(answer: Answer<Rewrite>): Judgement {
    return { half: answer.asked.half, counts: this.shown(answer).some(({ counts }) => !counts) };
  }

  #isStrange(span: Alteration, source: string): boolean {
    const said = this.#said.get(source) ?? new Said(this.#texts.get(source)!);
    this.#said.set(source, said);
    return !said.says(span) && (span.kind !== 'name' || this.#casing.isName(span.text));
  }
}

function isPlanted(span: Alteration, planted: readonly PlantedWord[]): boolean {
  return planted.some(({ start, end }) => span.start <= end && span.end >= start);
}
