import type { Database } from './database';
import type { RememberedArticle, Total } from './types';

const NOTHING: Total = { articles: 0, bytes: 0 };

type Key = 'asked' | 'automatic';

/** The store `totals` within a transaction. */
interface TotalsStore {
  get(key: Key): Promise<Total | undefined>;
  put(total: Total, key: Key): Promise<unknown>;
}

/** Adds an article to what is remembered, or takes it away, within the transaction that does so. */
export async function addToTotal(
  totals: TotalsStore,
  { automatic, bytes }: Pick<RememberedArticle, 'automatic' | 'bytes'>,
  sign: 1 | -1,
): Promise<void> {
  const key = automatic ? 'automatic' : 'asked';
  const total = (await totals.get(key)) ?? NOTHING;
  await totals.put({ articles: total.articles + sign, bytes: total.bytes + sign * bytes }, key);
}

/** How much is remembered because the reader asked for it, and how much automatically. */
export async function totals(db: Database): Promise<{ asked: Total; automatic: Total }> {
  const [asked = NOTHING, automatic = NOTHING] = await Promise.all([
    db.get('totals', 'asked'),
    db.get('totals', 'automatic'),
  ]);
  return { asked, automatic };
}
