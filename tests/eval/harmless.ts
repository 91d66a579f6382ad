import { MONTHS, NUMBER_WORDS, SHORT_FORMS, SPELLINGS, SPELT_OUT } from './harmless-words';
import type { Random } from './random';

/** Changes of a text that say the same; `null` where the text has no place for one. */
export type Harmless = (text: string, language: string, random: Random) => string | null;

const MOST_CHANGES = 3;

/** Ways of saying the same otherwise, by what they are called. */
export const HARMLESS: Readonly<Record<string, Harmless>> = {
  'names in other spellings': (text, _, random) => {
    const pairs = SPELLINGS.flatMap(names =>
      names.map((from): Pair => [from, random.pick(names.filter(name => name !== from))]),
    );
    return exchanged(text, pairs, random);
  },
  abbreviations: (text, _, random) =>
    exchanged(
      text,
      [...SHORT_FORMS.map(([long, short]): Pair => [long, short]), ...SPELT_OUT],
      random,
    ),
  'number formats': (text, language, random) => reformatted(text, numberFormats(language), random),
  'dates and times': (text, language, random) => reformatted(text, dateFormats(language), random),
  'inflected names': (text, language, random) => reformatted(text, inflections(language), random),
  'slips of typing': (text, _, random) =>
    reformatted(
      text,
      [[/(?<![\p{L}\p{M}])\p{L}{6,}(?![\p{L}\p{M}])/gu, word => mistyped(word, random)]],
      random,
    ),
  'other capitals': (text, _, random) =>
    reformatted(
      text,
      [
        [
          /(?<= )(?:president|minister|chairman|director|manager|captain|coach|secretary|leader|actor)(?= \p{Lu})/gu,
          capitalised,
        ],
        [
          /(?<=\n|^)[^.!?\n]{20,110}(?=[.!?](?:\s|$)|\n|$)/gu,
          line => line.replace(/\p{L}+/gu, capitalised),
        ],
        [/(?<=[.!?] |^)[^.!?\n]{20,120}(?=[.!?](?:\s|$))/gu, words => words.toUpperCase()],
      ],
      random,
    ),
  'other marks': text =>
    text
      .replace(/[“”„"]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/[–—]/g, '-'),
};

type Pair = readonly [from: string, to: string];
type Format = readonly [pattern: RegExp, to: (match: string, ...groups: string[]) => string];

function exchanged(text: string, pairs: readonly Pair[], random: Random): string | null {
  return reformatted(
    text,
    pairs.map(
      ([from, to]): Format => [
        new RegExp(
          `(?<![\\p{L}\\p{N}.])${from.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}]|\\.\\p{L})`,
          'gu',
        ),
        () => to,
      ],
    ),
    random,
  );
}

/** Applies a few of the formats that have a place, each everywhere or once. */
function reformatted(text: string, formats: readonly Format[], random: Random): string | null {
  const places = random.shuffled(
    formats.flatMap(([pattern, to]) =>
      Array.from(text.matchAll(pattern), match => ({
        start: match.index,
        end: match.index + match[0].length,
        to: to(match[0], ...match.slice(1).map(group => group ?? '')),
      })),
    ),
  );
  const chosen: typeof places = [];
  for (const place of places) {
    if (chosen.length === MOST_CHANGES) break;
    if (place.to === text.slice(place.start, place.end)) continue;
    if (chosen.some(({ start, end }) => place.start < end + 2 && start < place.end + 2)) continue;
    chosen.push(place);
  }
  if (chosen.length === 0) return null;
  chosen.sort((a, b) => b.start - a.start);
  return chosen.reduce(
    (all, { start, end, to }) => all.slice(0, start) + to + all.slice(end),
    text,
  );
}

/** Thousands and decimals stand the other way round in most languages. */
function numberFormats(language: string): Format[] {
  const isEnglish = language === 'en';
  const grouped = isEnglish
    ? /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]\d)/g
    : /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]\d)/g;
  const decimal = isEnglish
    ? /(?<![\d.,:£$€])\d{1,3}\.\d{1,2}(?![\d.,:]|\s?[ap]m)/g
    : /(?<![\d.,])\d{1,3},\d{1,2}(?![\d.,])/g;
  const words = NUMBER_WORDS[language] ?? [];
  const digits: Format[] = words.flatMap((word, at): Format[] => [
    [new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'gu'), () => String(at + 2)],
    [new RegExp(`(?<![\\p{L}\\d.,:/£$€-])${at + 2}(?= \\p{Ll}{4})`, 'gu'), () => word],
  ]);
  const english: Format[] = [
    [/(\d+(?:\.\d+)?) million\b/g, (_, number) => `${number}m`],
    [/(\d+(?:\.\d+)?) million\b/g, (_, number) => `${number} mn`],
    [/(\d+(?:\.\d+)?)m\b/g, (_, number) => `${number} million`],
    [/(\d+(?:\.\d+)?)bn\b/g, (_, number) => `${number} billion`],
    [/(?<![\d.,])(\d+)m\b/g, (_, number) => `${number},000,000`],
    [/(\d+)%/g, (_, number) => `${number} per cent`],
    [/\bthird\b/g, () => '3rd'],
    [/\bfifth\b/g, () => '5th'],
    [
      /\b(\d)th\b/g,
      (_, number) =>
        ['', '', '', '', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'][
          Number(number)
        ] ?? '',
    ],
  ];
  return [
    [grouped, number => number.replace(/[.,]/g, '')],
    [grouped, number => number.replace(/[.,]/g, isEnglish ? '.' : ',')],
    [grouped, number => number.replace(/[.,]/g, '\u202f')],
    [grouped, number => number.replace(/[.,]/g, ' ')],
    [decimal, number => number.replace(/[.,]/, isEnglish ? ',' : '.')],
    ...digits,
    ...(isEnglish ? english : []),
  ];
}

function dateFormats(language: string): Format[] {
  const months = MONTHS[language] ?? [];
  const month = `(${months.join('|')})`;
  const number = (name: string) =>
    months.findIndex(one => one.toLowerCase() === name.toLowerCase()) + 1;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const day = language === 'de' ? '(\\d{1,2})\\. ' : '(\\d{1,2}) ';
  const dates: Format[] =
    months.length === 0
      ? []
      : [
          [new RegExp(`(?<![\\d/.-])${day}${month}(?!\\p{L})`, 'gu'), (_, d, m) => `${m} ${d}`],
          [
            new RegExp(`(?<![\\d/.-])${day}${month}(?!\\p{L})`, 'gu'),
            (_, d, m) => `${d} ${m.slice(0, 3)}.`,
          ],
          [
            new RegExp(`(?<![\\d/.-])${day}${month}(?!\\p{L})`, 'gu'),
            (_, d, m) => `${two(d)}.${two(number(m))}.`,
          ],
          [
            new RegExp(`(?<![\\d/.-])${day}${month} (\\d{4})`, 'gu'),
            (_, d, m, y) => `${d}/${number(m)}/${y}`,
          ],
          [
            new RegExp(`(?<![\\d/.-])${day}${month} (\\d{4})`, 'gu'),
            (_, d, m, y) => `${y}-${two(number(m))}-${two(d)}`,
          ],
          [new RegExp(`${month} (\\d{1,2})(?!\\d)`, 'gu'), (_, m, d) => `${d} ${m}`],
          [new RegExp(`${month} (\\d{1,2})(?!\\d)`, 'gu'), (_, m, d) => `${m} ${d}th`],
        ];
  const english: Format[] = [
    [
      /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!['’])/g,
      day => day.slice(0, 3),
    ],
    [/\b(\d{1,2})[.:](\d{2}) ?pm\b/g, (_, hour, minute) => `${(Number(hour) % 12) + 12}:${minute}`],
    [/\b(\d{1,2}):(\d{2})(?= ?(?:[ap]\.?m|GMT|BST))/g, (_, hour, minute) => `${hour}.${minute}`],
    [/\b(\d{2})(\d{2}) GMT\b/g, (_, hour, minute) => `${hour}:${minute} GMT`],
  ];
  return [...dates, ...(language === 'en' ? english : [])];
}

const NAME = '(?<=\\p{Ll} )\\p{Lu}\\p{Ll}{3,}';

function inflections(language: string): Format[] {
  const possessive: Format = [new RegExp(`${NAME}['’]s\\b`, 'gu'), name => name.slice(0, -2)];
  if (language === 'en') {
    return [possessive, [new RegExp(`${NAME}(?= \\p{Ll})(?<!s)`, 'gu'), name => `${name}'s`]];
  }
  if (language === 'de')
    return [[new RegExp(`${NAME}(?= \\p{Ll})(?<!s)`, 'gu'), name => `${name}s`]];
  if (language === 'pl') {
    return [[new RegExp(`${NAME}(?= \\p{Ll})(?<=[bcdfghjklmnprstwz])`, 'gu'), name => `${name}a`]];
  }
  return [];
}

/** One letter left out, doubled, or put before the one it follows. */
function mistyped(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 3);
  const [before, one, other, after] = [
    word.slice(0, at),
    word[at]!,
    word[at + 1]!,
    word.slice(at + 2),
  ];
  return random.pick([
    `${before}${other}${one}${after}`,
    `${before}${one}${one}${other}${after}`,
    `${before}${other}${after}`,
  ]);
}

function capitalised(word: string): string {
  return word.length > 3 ? word[0]!.toUpperCase() + word.slice(1) : word;
}
