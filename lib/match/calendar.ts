/** Weekdays, Monday first, and months, of English, German, French, Spanish, Italian, Portuguese, Dutch. */
const WEEKDAYS = [
  'monday montag lundi lunes lunedì segunda-feira maandag mon',
  'tuesday dienstag mardi martes martedì terça-feira dinsdag tue tues',
  'wednesday mittwoch mercredi miércoles mercoledì quarta-feira woensdag wed',
  'thursday donnerstag jeudi jueves giovedì quinta-feira donderdag thu thurs',
  'friday freitag vendredi viernes venerdì sexta-feira vrijdag fri',
  'saturday samstag sonnabend samedi sábado sabato zaterdag sat',
  'sunday sonntag dimanche domingo domenica zondag sun',
];
const MONTHS = [
  'january januar jänner janvier enero gennaio janeiro januari jan',
  'february februar février febrero febbraio fevereiro februari feb',
  'march märz mars marzo março maart mar',
  'april avril abril aprile apr',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho jun',
  'july juli juillet julio luglio julho jul',
  'august août agosto augustus aug',
  'september septembre septiembre settembre setembro sep sept',
  'october oktober octobre octubre ottobre outubro oct okt',
  'november novembre noviembre novembro nov',
  'december dezember décembre diciembre dicembre dezembro dec dez',
];

const KEYS = new Map(
  [
    ...WEEKDAYS.map((words, at) => [words, `day${at}`]),
    ...MONTHS.map((words, at) => [words, `month${at}`]),
  ].flatMap(([words, key]) => words!.split(' ').map((word): [string, string] => [word, key!])),
);
/** Every word that `calendarKey` knows, in lower case. */
export const CALENDAR_WORDS: readonly string[] = [...KEYS.keys()];
/** Short or common words too: a date only with a capital, as English and German write it. */
const AMBIGUOUS = new Set(
  'may march mars mar mon sun sat wed fri mai mei juli jun jul dec sep'.split(' '),
);

/** One name for a weekday or month in any of the languages; `undefined` for other words. */
export function calendarKey(word: string): string | undefined {
  const folded = word.toLowerCase();
  return AMBIGUOUS.has(folded) && folded === word ? undefined : KEYS.get(folded);
}
