/** Shorter names differ from others by a letter too often: Iran and Iraq, Mali and Malta. */
export const SHORTEST_MEANT = 6;
/** Behind these letters a slip changes no hash of a name. */
const TELLING = 6;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const POSSESSIVE = /['’]s$/;

/**
 * How English, German, French and Spanish write the same sounds of names from other scripts, and how letters
 * with marks are written without them.
 */
const SOUNDS: readonly Readonly<Record<string, string>>[] = [
  { tsch: 'ch', sch: 'sh', ch: 'kh', w: 'v', j: 'y' },
  { kh: 'ch', ch: 'tsch', sh: 'sch', v: 'w', y: 'j' },
  { tch: 'ch', ch: 'sh', ou: 'u', i: 'y' },
  { sh: 'ch', ch: 'tch', u: 'ou', y: 'i' },
  { tsch: 'tch', sch: 'ch', ch: 'kh', w: 'v', j: 'i', u: 'ou' },
  { tch: 'tsch', ch: 'sch', kh: 'ch', v: 'w', ou: 'u' },
  { kh: 'j', zh: 'y' },
  { j: 'kh', ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', ł: 'l' },
  { ae: 'a', oe: 'o', ue: 'u', aa: 'å', ø: 'o' },
];

const SPELLINGS = SOUNDS.map(sounds => ({
  sounds,
  pattern: new RegExp(Object.keys(sounds).join('|'), 'g'),
}));

/** A name as other languages write its sounds, in lower case. */
export function otherSpellings(name: string): string[] {
  const word = plain(name);
  const spelt = SPELLINGS.map(({ sounds, pattern }) =>
    word.replace(pattern, sound => sounds[sound]!),
  );
  return [...new Set(spelt)].filter(other => other !== word);
}

function plain(name: string): string {
  return name.toLowerCase().replace(POSSESSIVE, '');
}

/**
 * What a longer word may have been meant to be when a letter was left out, doubled, put in or put before its
 * neighbour (Damerau 1964, but for letters in place of others: those make another name as often).
 *
 * @returns in lower case, some hundred and seventy; where the word is short, what it lacks a letter of.
 */
export function meantBy(name: string): string[] {
  const word = plain(name);
  if (word.length < SHORTEST_MEANT - 1) return [];
  const places = Array.from({ length: Math.min(TELLING, word.length) }, (_, at) => at + 1);
  const longer = places.flatMap(at =>
    LETTERS.map(letter => word.slice(0, at) + letter + word.slice(at)),
  );
  if (word.length < SHORTEST_MEANT) return longer;
  return [
    ...places.map(at => word.slice(0, at) + word.slice(at + 1)),
    ...places.map(
      at =>
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2),
    ),
    ...longer,
  ];
}
