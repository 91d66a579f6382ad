import { rewritesRows } from './altered-rewrites';
import { ask, found, reported, right, withoutQuotations } from './answer';
import { harmlessRows } from './harmless-rows';
import { type Judged, judged } from './judged';
import { NearNames } from './near-names';
import { plant, plantNegations, plantQuotation, quotationsOf, WordsOfOthers } from './plant';
import { Random } from './random';
import type { EvalResult } from './result';
import { type Asked, halfOfSource, loadCollections, type ReuseWorld, reuseWorld } from './reuse';

const SEED = 20_240_603;
const PLANTED_WORDS = 4;
/** Share of an edited copy's plain words that are replaced, its names and numbers left alone. */
const EDITED_SHARE = 0.1;

/**
 * Changed names and numbers shown, and reported where nothing was changed, by the definitions of
 * eval/README.md: in each indexed news article up to four capitalised words or numbers are replaced
 * by those of other articles. The same in rewrites.
 */
export async function altered(shared: URL): Promise<EvalResult> {
  const world = reuseWorld(loadCollections(shared), SEED);
  const news = newsIn(world);
  const others = new WordsOfOthers(
    new Random(SEED),
    world.unrelatedNews.map(({ text }) => text),
  );
  const copies = news.map(asked => ask(asked, world, plant(asked.text, PLANTED_WORDS, others)));
  const edited = news.map(asked =>
    ask(asked, world, { text: others.edited(asked.text, EDITED_SHARE), planted: [] }),
  );
  const random = new Random(SEED + 1);
  const denied = news.flatMap(asked =>
    plantNegations(asked.text, random).map(page => ask(asked, world, page)),
  );
  const quotes = quotationsOf(world.unrelatedNews.map(({ text }) => text));
  const quoted = news.flatMap(asked => {
    const page = plantQuotation(asked.text, quotes, random);
    return page ? [ask(asked, world, page)] : [];
  });
  const names = new NearNames(
    [...world.unrelatedNews, ...world.unrelatedWire].map(({ text }) => text),
  );
  const near = news.flatMap(asked => {
    const page = names.plant(asked.text, random);
    return page ? [ask(asked, world, page)] : [];
  });
  const unchanged = (asked: readonly Asked[]) =>
    asked.map(asked => ask(asked, world, { text: asked.text, planted: [] }));
  const table = [
    judged('planted in copies: found', copies.flatMap(found)),
    judged('planted in copies: precision', copies.flatMap(right)),
    judged('real names a letter apart, planted in copies: found', near.flatMap(found)),
    judged('… precision', near.flatMap(right)),
    judged('negations put in or taken out of copies: found', denied.flatMap(found)),
    judged('… precision', denied.flatMap(right)),
    judged('quotations put into copies: found', quoted.flatMap(found)),
    judged('… precision', quoted.flatMap(right)),
    judged('unchanged copies with a change', unchanged(news).map(reported)),
    judged(
      'copies with 10 % other plain words with a change but in a quotation',
      edited.map(answer => reported(withoutQuotations(answer))),
    ),
    ...harmlessRows(shared, world, news),
    ...rewritesRows(world, others),
  ];
  return {
    rows: table.map(({ row }: Judged) => row),
    notes: [
      `${news.length} indexed news articles, up to ${PLANTED_WORDS} words changed in each; seed ${SEED}`,
      'found: an altered span of the first match contains the new word; precision: over all altered spans',
      'rewriters change names and numbers themselves: what is shown of their rewrites counts as right where the source, read plainly, does not say it, and what has a capital is written so elsewhere',
      'held out: a third of the articles',
    ],
    errors: table.flatMap(({ errors }) => errors),
  };
}

function newsIn({ indexed }: ReuseWorld): Asked[] {
  return indexed
    .filter(({ id }) => id.startsWith('b:'))
    .map(({ id, text }) => ({ id, text, half: halfOfSource(id) }));
}
