/**
 * Word 5-grams as eval/README.md counts them, kept apart from lib/match: what is measured must not
 * measure itself. Distinct 53-bit hashes of five lower-cased words without punctuation.
 */
export function fiveGrams(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const grams = new Set<number>();
  for (let i = 0; i + 5 <= words.length; i++) grams.add(hash(words.slice(i, i + 5).join(' ')));
  return grams;
}

/** cyrb53 (bryc 2018): collisions among a few million keys are next to none. */
function hash(key: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 2 ** 32 * (b & 0x1fffff) + (a >>> 0);
}

/** Texts by their 5-grams: answers the largest share that a text has in common with any of them. */
export class FiveGramIndex {
  private readonly texts = new Map<number, number[]>();
  private readonly sizes: number[] = [];

  add(grams: Set<number>): void {
    const text = this.sizes.push(grams.size) - 1;
    for (const gram of grams) {
      const others = this.texts.get(gram);
      if (others) others.push(text);
      else this.texts.set(gram, [text]);
    }
  }

  /** Largest share of 5-grams in common with one text, of this text's or of that one's, 0–1. */
  largestShare(grams: Set<number>): number {
    const common = new Map<number, number>();
    for (const gram of grams) {
      for (const text of this.texts.get(gram) ?? []) common.set(text, (common.get(text) ?? 0) + 1);
    }
    let largest = 0;
    for (const [text, count] of common) {
      largest = Math.max(largest, count / Math.min(grams.size, this.sizes[text]!));
    }
    return largest;
  }
}
