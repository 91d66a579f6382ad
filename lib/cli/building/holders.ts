const NONE = 0xffffffff;
const FIRST_CAPACITY = 1024;
const FULLEST = 0.6;

/**
 * Articles by the keys that each of them has some of, as lists in arrays: 16 bytes a key of an article,
 * and 13 a key.
 */
export class Holders {
  #keys = new Uint32Array(FIRST_CAPACITY);
  /** The newest link of each key. */
  #heads = new Uint32Array(FIRST_CAPACITY).fill(NONE);
  #counts = new Uint8Array(FIRST_CAPACITY);
  #keyCount = 0;
  #articles = new Uint32Array(FIRST_CAPACITY);
  #next = new Uint32Array(FIRST_CAPACITY);
  #links = 0;

  /** @param most articles of one key that are kept; at most 255 */
  constructor(private readonly most: number) {}

  /** Articles that have `key`, the newest first; none once there were `most`. */
  of(key: number): number[] {
    const slot = this.#slot(key);
    if (this.#counts[slot]! >= this.most) return [];
    const articles: number[] = [];
    for (let link = this.#heads[slot]!; link !== NONE; link = this.#next[link]!) {
      articles.push(this.#articles[link]!);
    }
    return articles;
  }

  add(key: number, article: number): void {
    if (this.#keyCount >= this.#keys.length * FULLEST) this.#growKeys();
    const slot = this.#slot(key);
    if (this.#counts[slot]! >= this.most) return;
    if (this.#links === this.#next.length) this.#growLinks();
    if (this.#heads[slot] === NONE) this.#keyCount += 1;
    this.#keys[slot] = key;
    this.#articles[this.#links] = article;
    this.#next[this.#links] = this.#heads[slot]!;
    this.#heads[slot] = this.#links;
    this.#counts[slot]! += 1;
    this.#links += 1;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      if (this.#heads[slot] === NONE || this.#keys[slot] === key) return slot;
    }
  }

  #growKeys(): void {
    const before = { keys: this.#keys, heads: this.#heads, counts: this.#counts };
    this.#keys = new Uint32Array(before.keys.length * 2);
    this.#heads = new Uint32Array(before.keys.length * 2).fill(NONE);
    this.#counts = new Uint8Array(before.keys.length * 2);
    before.heads.forEach((head, at) => {
      if (head === NONE) return;
      const slot = this.#slot(before.keys[at]!);
      this.#keys[slot] = before.keys[at]!;
      this.#heads[slot] = head;
      this.#counts[slot] = before.counts[at]!;
    });
  }

  #growLinks(): void {
    this.#articles = grown(this.#articles);
    this.#next = grown(this.#next);
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
