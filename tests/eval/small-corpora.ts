import { findMatches } from '../../lib/find-matches';
import { type Asked, type Collections, reuseWorld } from './reuse';
import type { Answered, Answers } from './rewrite-rows';
import { smallUpdatesWorlds, type UpdatesWorld } from './updates';

/** Of the forty articles of a reader's own corpus, half are sources of rewrites. */
const SIZE = { sources: 20, wire: 10, news: 10 };
/** Each time others are together, so that each source is asked for once or twice. */
const SEEDS = [301, 302, 303, 304, 305, 306, 307, 308, 309, 310];
/** Wire stories without anything to do with it that each of them is asked. */
const ASKED_WIRE = 500;
const UPDATES_SEED = 401;

/** What corpora of forty articles, without neighbours that could tell what a topic gives, say of all that is asked. */
export function smallAnswers(collections: Collections, shared: URL): Answers {
  const worlds = SEEDS.map(seed => {
    const world = reuseWorld(collections, seed, SIZE);
    const texts = new Map(world.indexed.map(({ id, text }) => [id, text]));
    const answer = <T extends Asked>(asked: readonly T[]): Answered<T>[] =>
      asked.map(asked => ({ asked, texts, matches: findMatches(asked.text, [world.corpus]) }));
    return {
      rewrites: answer(world.rewrites),
      news: answer(world.unrelatedNews),
      wire: answer(world.unrelatedWire.slice(0, ASKED_WIRE)),
    };
  });
  return {
    rewrites: worlds.flatMap(({ rewrites }) => rewrites),
    inside: [],
    news: worlds.flatMap(({ news }) => news),
    wire: worlds.flatMap(({ wire }) => wire),
    updates: smallUpdatesWorlds(shared, UPDATES_SEED).flatMap(answerUpdates),
    onTopic: { news: [], wire: [] },
  };
}

export function answerUpdates({ corpus, texts, updates }: UpdatesWorld): Answered<Asked>[] {
  return updates.map(asked => ({ asked, texts, matches: findMatches(asked.text, [corpus]) }));
}
