import type { Planted } from './plant';
import type { Random } from './random';

/** Inside of a sentence, where a capital is the word's own. */
const INSIDE = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}'’-])/gu;
/** What is written so once may be a slip of typing itself. */
const FEWEST = 5;
/** Other forms of one name, or of what is made of it. */
const ENDING = /(?:s|es|n|en|e|a|an|ns|i|y|d|r)$/;

/** Real names that differ from others by one letter: put in, left out, another one, or before its neighbour. */
export class NearNames {
  readonly #near = new Map<string, string[]>();

  constructor(texts: readonly string[]) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const [name] of text.matchAll(INSIDE)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const names = [...counts].filter(([, count]) => count >= FEWEST).map(([name]) => name);
    const byKey = new Map<string, Set<string>>();
    for (const name of names) {
      for (const key of [name, ...shortened(name)]) {
        const group = byKey.get(key) ?? new Set();
        byKey.set(key, group.add(name));
      }
    }
    for (const name of names) {
      const near = [name, ...shortened(name)].flatMap(key => [...byKey.get(key)!]);
      this.#near.set(
        name,
        [...new Set(near)].filter(other => isNear(name, other)),
      );
    }
  }

  /** Puts such a name in place of one of a text's names, once; `null` where it has none. */
  plant(text: string, random: Random): Planted | null {
    const own = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const places = [...text.matchAll(INSIDE)].flatMap(({ 0: was, index }) =>
      (this.#near.get(was) ?? [])
        .filter(name => !own.has(name.toLowerCase()))
        .map(name => ({ was, index, name })),
    );
    if (places.length === 0) return null;
    const { was, index, name } = random.pick(places);
    return {
      text: text.slice(0, index) + name + text.slice(index + was.length),
      planted: [{ start: index, end: index + name.length, was }],
    };
  }
}

function shortened(name: string): string[] {
  return Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
}

/** One letter apart, and not by an ending. */
function isNear(one: string, other: string): boolean {
  if (one === other || isEnded(one, other) || isEnded(other, one)) return false;
  if (Math.abs(one.length - other.length) === 1) return true;
  let first = 0;
  while (one[first] === other[first]) first += 1;
  const rest = (word: string, skipped: number) => word.slice(first + skipped);
  if (rest(one, 1) === rest(other, 1)) return true;
  return (
    one[first] === other[first + 1] &&
    one[first + 1] === other[first] &&
    rest(one, 2) === rest(other, 2)
  );
}

function isEnded(stem: string, word: string): boolean {
  return (
    word.startsWith(stem.replace(ENDING, '')) &&
    ENDING.test(word.slice(stem.replace(ENDING, '').length))
  );
}
