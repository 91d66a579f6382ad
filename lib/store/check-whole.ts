import { candidates } from '../corpus/candidates';
import type { Corpus } from '../corpus/read';

/** Articles whose stems are asked for: enough to read the whole index of stems. */
const ASKED = 64;

/**
 * Reads everything in a pack that a question could come upon: a pack from elsewhere may have true
 * checksums and false contents.
 *
 * Throws a `PackError` when something cannot be read.
 * Cost: about 20 µs an article.
 */
export function checkWhole(corpus: Corpus): void {
  for (let at = 0; at < corpus.size; at += 1) {
    corpus.entry(at);
    corpus.tokens(at);
    corpus.sketch(at);
    corpus.factFilter(at);
  }
  corpus.lookup(everyBucket());
  const step = Math.max(1, Math.floor(corpus.size / ASKED));
  for (let at = 0; at < corpus.size; at += step) {
    const stems = Array.from(corpus.sketch(at), hash => ({
      hash,
      token: 0,
      isName: false,
      isNumber: false,
    }));
    candidates(corpus, stems);
  }
}

/** Hashes from all over, so that every bucket of every pack up to 65,536 buckets is read. */
function everyBucket(): Uint32Array {
  return Uint32Array.from({ length: 2 ** 16 }, (_, high) => high * 2 ** 16);
}
