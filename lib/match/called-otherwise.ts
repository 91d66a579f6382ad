import { countryNames } from './country-names';
import { EXONYMS } from './exonyms';
import { nameHash } from './name-hash';
import { SHORT_FORMS } from './short-forms';

/** The hashes of a name's words. */
type Name = readonly number[];

let namesOf: Map<number, Name[]> | null = null;

/**
 * Whether the word of a name is one of a name that also goes by another: by what other languages call a
 * place or person, or for short.
 *
 * @param hash of the word.
 * @param holds whether the other side has a word with a hash; a name counts when it has all of them.
 * Cost: some milliseconds the first time.
 */
export function isCalledOtherwise(hash: number, holds: (hash: number) => boolean): boolean {
  namesOf ??= allNames();
  const names = namesOf.get(hash);
  return names?.some(name => name.every(holds)) ?? false;
}

/** Word → the names that those it is part of go by. */
function allNames(): Map<number, Name[]> {
  const found = new Map<number, Name[]>();
  for (const group of [...EXONYMS, ...SHORT_FORMS, ...countryNames()]) {
    const names = distinct(group.map(hashesOf));
    for (const hash of new Set(names.flat())) {
      const others = names.filter(name => !name.includes(hash));
      found.set(hash, [...(found.get(hash) ?? []), ...others]);
    }
  }
  return found;
}

const CAPITALISED = /\p{Lu}[\p{L}\p{N}'’]*/gu;

/** Small words are in no filter. */
function hashesOf(name: string): Name {
  return Array.from(name.match(CAPITALISED) ?? [], nameHash);
}

function distinct(names: readonly Name[]): Name[] {
  const filled = names.filter(name => name.length > 0);
  return [...new Map(filled.map(name => [name.join(' '), name])).values()];
}
