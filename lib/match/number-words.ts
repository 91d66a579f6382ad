const ONES = [
  ...['', ''],
  'two zwei deux dos due dois duas twee',
  'three drei trois tres tre três drie',
  'four vier quatre cuatro quattro quatro',
  'five fünf cinq cinco cinque vijf',
  'six sechs seis sei zes',
  'seven sieben sept siete sette sete zeven',
  'eight acht huit ocho otto oito',
  'nine neun neuf nueve nove negen',
  'ten zehn dix diez dieci dez tien',
  'eleven elf onze once undici',
  'twelve zwölf douze doce dodici doze twaalf',
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES = new Map([
  ...ONES.flatMap((words, value) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word): [string, number] => [word, value]),
  ),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
/** Common as other words: numbers only where a number is expected, which nobody can tell here. */
const OTHER_MEANINGS = new Set([
  'sei',
  'dos',
  'due',
  'tre',
  'once',
  'elf',
  'nove',
  'sept',
  'acht',
  'dix',
]);

/** The value of a written number from two on; "one" is an article too often. */
export function numberWord(word: string): number | undefined {
  const folded = word.toLowerCase();
  return OTHER_MEANINGS.has(folded) ? undefined : VALUES.get(folded);
}

/** Whether "forty" and "two" belong together. */
export function isTens(value: number): boolean {
  return value >= 20;
}

/** How much a word or sign after a number multiplies it: as powers of ten. */
const POWERS: [number, string][] = [
  [3, 'k thousand tausend mille mil mila duizend'],
  [
    6,
    'm mn mln million millions millionen mio millones millón milioni milione milhões milhão miljoen',
  ],
  [
    9,
    'b bn bln billion billions milliarde milliarden mrd milliard milliards miliardo miliardi bilhão bilhões miljard',
  ],
  [12, 't tn trn trillion trillions billionen biljoen'],
];
const POWER_OF = new Map(
  POWERS.flatMap(([power, words]) =>
    words.split(' ').map((word): [string, number] => [word, power]),
  ),
);

/** The power of ten that a word after a number stands for; `undefined` for other words. */
export function powerOfTen(word: string): number | undefined {
  return POWER_OF.get(word.toLowerCase());
}

/** Every word that `numberWord` or `powerOfTen` knows, in lower case. */
export const NUMBER_WORDS: readonly string[] = [...VALUES.keys(), ...POWER_OF.keys()];
