const NOT_FOUND = 0xffffffff;
const FIRST_CAPACITY = 1024;
/** Fuller tables have long searches. */
const FULLEST = 0.6;

/**
 * Numbers of articles by name, in 20 bytes a name: of a name 64 bits of hash are kept (two names in a
 * corpus of a million share theirs in one case of some thirty million). Open addressing.
 */
export class NameTable {
  #high = new Uint32Array(FIRST_CAPACITY);
  #low = new Uint32Array(FIRST_CAPACITY);
  #articles = new Uint32Array(FIRST_CAPACITY).fill(NOT_FOUND);
  #count = 0;

  get(name: string): number | null {
    const [high, low] = hash64(name);
    const article = this.#articles[this.#slot(high, low)]!;
    return article === NOT_FOUND ? null : article;
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }

  set(name: string, article: number): void {
    if (this.#count >= this.#articles.length * FULLEST) this.#grow();
    const [high, low] = hash64(name);
    this.#put(high, low, article);
  }

  #put(high: number, low: number, article: number): void {
    const slot = this.#slot(high, low);
    if (this.#articles[slot] === NOT_FOUND) this.#count += 1;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#articles[slot] = article;
  }

  #slot(high: number, low: number): number {
    const mask = this.#articles.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      if (this.#articles[slot] === NOT_FOUND) return slot;
      if (this.#high[slot] === high && this.#low[slot] === low) return slot;
    }
  }

  #grow(): void {
    const before = { high: this.#high, low: this.#low, articles: this.#articles };
    const capacity = before.articles.length * 2;
    this.#high = new Uint32Array(capacity);
    this.#low = new Uint32Array(capacity);
    this.#articles = new Uint32Array(capacity).fill(NOT_FOUND);
    this.#count = 0;
    before.articles.forEach((article, slot) => {
      if (article !== NOT_FOUND) this.#put(before.high[slot]!, before.low[slot]!, article);
    });
  }
}

/** Two mixed 32-bit hashes of UTF-16 units. */
function hash64(name: string): [high: number, low: number] {
  let a = 0x9747b28c;
  let b = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x5bd1e995);
    b = Math.imul(b ^ unit, 0x01000193);
    a ^= a >>> 15;
  }
  return [finished(a ^ (b >>> 9)), finished(b ^ Math.imul(a, 0x2545f491))];
}

function finished(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
