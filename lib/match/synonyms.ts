import { nameHash } from './name-hash';

const SYNONYMS = [
  ['US', 'USA', 'United States', 'America'],
  ['UK', 'United Kingdom', 'Britain', 'Great Britain'],
  ['EU', 'European Union'],
  ['UN', 'United Nations'],
  ['UAE', 'United Arab Emirates', 'Emirates'],
  ['USSR', 'Soviet Union'],
];
let known: ReadonlyMap<string, readonly number[]> | null = null;
const NONE: readonly number[] = [];

/** Hashes of the words of what a name is also called; none for most names. */
export function synonymHashes(name: string): readonly number[] {
  known ??= hashesByName();
  return known.get(name) ?? NONE;
}

function hashesByName(): Map<string, number[]> {
  return new Map(
    SYNONYMS.flatMap(names => {
      const hashes = names.flatMap(name => name.split(' ').map(nameHash));
      return names.map((name): [string, number[]] => [name, hashes]);
    }),
  );
}

const FIRST_WORDS = new Set(SYNONYMS.flat().flatMap(name => name.split(' ').slice(0, 1)));

/** Whether a name that begins with this word may have another one. */
export function beginsSynonym(word: string): boolean {
  return FIRST_WORDS.has(word);
}
