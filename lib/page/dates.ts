const MONTHS =
  'jan|feb|mar|apr|may|mai|maj|mei|jun|jul|aug|sep|oct|okt|ott|out|nov|dec|dez|déc|dic|ene|abr|ago|set|gen|mär|mrt|avr|juin|août|giu|lug|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|thg';

const NUMERIC =
  /(?:^|[^\d.,])(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?:[^\d]|$)/;
const NAMED = new RegExp(
  `(?:\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:de |of )?(?:${MONTHS})\\p{L}{0,9}\\.?|(?:${MONTHS})\\p{L}{0,9}\\.? \\d{1,2},?) ?(?:de |del )?(?:19|20)\\d\\d`,
  'iu',
);
const CJK = /(?:19|20)?\d\d ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]/;
const AGO =
  /\b\d{1,2} (?:min(?:ute)?s?|hours?|days?|std\.?|stunden?|heures?|horas?|ore|uur|timer?|saat) (?:ago|önce)\b|\bvor \d{1,2} (?:minuten|stunden|tagen)\b|\b(?:il y a|hace|há) \d{1,2} \p{L}{3,9}/iu;

/** Whether a short line holds a calendar date with its year, or says how long ago. */
export function holdsDate(line: string): boolean {
  const text = line.slice(0, 200);
  return NUMERIC.test(text) || NAMED.test(text) || CJK.test(text) || AGO.test(text);
}
