import { shingle } from '../../../lib/match/shingles';
import type { Engine } from '../engine';

/**
 * What one writes in ten minutes: every shingle of every article in a Map. A Map holds 16.7 million keys
 * at most, which is where it stops.
 */
export const shingleMap: Engine = {
  name: 'Map of shingles',
  settings: 'every shingle of five words in a Map, stored as pairs of hash and article',
  index(articles) {
    const pairs: number[] = [];
    const seen = new Map<number, number>();
    articles.forEach(({ text }, id) => {
      for (const hash of shingle(text).hashes) {
        if (seen.has(hash)) continue;
        seen.set(hash, id);
        pairs.push(hash, id);
      }
    });
    return new Map([['pairs', Buffer.from(Uint32Array.from(pairs).buffer)]]);
  },
  read: stored => {
    const { buffer, byteOffset, length } = stored.get('pairs')!;
    return new Uint32Array(buffer, byteOffset, length / 4);
  },
  load(pairs: Uint32Array) {
    const articles = new Map<number, number>();
    for (let at = 0; at < pairs.length; at += 2) articles.set(pairs[at]!, pairs[at + 1]!);
    return {
      ask(page) {
        const votes = new Map<number, number>();
        for (const hash of shingle(page).hashes) {
          const id = articles.get(hash);
          if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
        }
        const [best] = [...votes].sort((a, b) => b[1] - a[1]);
        // One shared run of five words is a turn of phrase.
        return best && best[1] >= 3 ? best[0] : -1;
      },
    };
  },
};
