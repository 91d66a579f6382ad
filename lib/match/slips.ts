/** Shorter names differ from others by a letter too often: Iran and Iraq, Mali and Malta. */
const SHORTEST = 6;
/** Behind these letters a slip changes no hash of a name. */
const TELLING = 6;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const POSSESSIVE = /['’]s$/;

/** How English, German and French write the same sounds of names from other scripts. */
const SOUNDS: readonly Readonly<Record<string, string>>[] = [
  { tsch: 'ch', sch: 'sh', ch: 'kh', w: 'v', j: 'y' },
  { kh: 'ch', ch: 'tsch', sh: 'sch', v: 'w', y: 'j' },
  { tch: 'ch', ch: 'sh', ou: 'u', i: 'y' },
  { sh: 'ch', ch: 'tch', u: 'ou', y: 'i' },
  { tsch: 'tch', sch: 'ch', ch: 'kh', w: 'v', j: 'i', u: 'ou' },
  { tch: 'tsch', ch: 'sch', kh: 'ch', v: 'w', ou: 'u' },
];

const SPELLINGS = SOUNDS.map(sounds => ({
  sounds,
  pattern: new RegExp(Object.keys(sounds).join('|'), 'g'),
}));

function transliterations(word: string): string[] {
  const spelt = SPELLINGS.map(({ sounds, pattern }) =>
    word.replace(pattern, sound => sounds[sound]!),
  );
  return [...new Set(spelt)].filter(other => other !== word);
}

/**
 * What a name may have been meant to be: as other languages write its sounds, or, of longer ones, when a
 * letter was left out, doubled, put in or put before its neighbour (Damerau 1964, but for letters in place
 * of others: those make another name as often).
 *
 * @returns in lower case; some hundred and seventy.
 */
export function meantBy(name: string): string[] {
  const word = name.toLowerCase().replace(POSSESSIVE, '');
  if (word.length < SHORTEST) return transliterations(word);
  const places = Array.from({ length: TELLING }, (_, at) => at + 1);
  return [
    ...transliterations(word),
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
    ...places.flatMap(at => LETTERS.map(letter => word.slice(0, at) + letter + word.slice(at))),
  ];
}
