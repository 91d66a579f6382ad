import { factHash } from './fact-hash';
import type { Span } from './types';

/** So many UTF-16 units on either side may belong to a number. */
const REACH = 14;
/** Ordinals up to this are written as words as often. */
const LARGEST_WRITTEN = 20;
const MONTHS = 12;
const NOON = 12;

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er?|[èe]re|ème|de|te|ste|º|ª)\b/u;
const SPACED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)/g;
const DATE = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-])/g;
const ISO_DATE = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const TIME = /(?<![\d.:,])(\d{1,2})[.:h](\d{2})(?![\d.:,]?\d)(?:\s?([ap])\.?m)?/g;
const DIGITAL_TIME = /(?<![\d.:,])(\d{2})(\d{2})(?= (?:GMT|UTC|BST|CET))/g;

/**
 * What a number in digits may be written as elsewhere: "31.12." as 31 December, "200 000" as 200,000,
 * "19:15" as 7.15, "3rd" as a word.
 *
 * @returns hashes of facts: the number is known where all of one form are.
 */
export function otherNumberForms(text: string, { start, end }: Span): number[][] {
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, end + REACH);
  const matches = (pattern: RegExp) =>
    [...around.matchAll(pattern)].filter(
      ({ 0: all, index }) => from + index <= start && from + index + all.length >= end,
    );
  const ordinal = ORDINAL.exec(text.slice(start, end + 4));
  return [
    ...(ordinal && Number(ordinal[1]) <= LARGEST_WRITTEN ? [[]] : []),
    ...(/^0\d/.test(text.slice(start, end)) ? [[numberHash(Number(text.slice(start, end)))]] : []),
    ...matches(SPACED).map(([all]) => [numberHash(all.replaceAll(' ', ''))]),
    ...matches(DATE).flatMap(([, one, , other, year]) => [
      ...dateForm(one!, other!, year),
      ...dateForm(other!, one!, year),
    ]),
    ...matches(ISO_DATE).flatMap(([, year, month, day]) => dateForm(day!, month!, year)),
    ...matches(TIME).flatMap(([, hour, minute, half]) => timeForms(Number(hour), minute!, half)),
    ...matches(DIGITAL_TIME).flatMap(([, hour, minute]) => timeForms(Number(hour), minute!)),
  ];
}

function numberHash(value: string | number): number {
  return factHash(`#${value}`);
}

/** Years of two digits are not asked after. */
function dateForm(day: string, month: string, year: string | undefined): number[][] {
  if (Number(month) < 1 || Number(month) > MONTHS) return [];
  const parts = [numberHash(Number(day)), factHash(`month${Number(month) - 1}`)];
  return [year?.length === 4 ? [...parts, numberHash(year)] : parts];
}

function timeForms(hour: number, minute: string, half?: string): number[][] {
  if (Number(minute) >= 60) return [];
  const other = hour > NOON ? hour - NOON : half === 'p' ? hour + NOON : hour;
  return [hour, other].flatMap(hour => [
    [numberHash(`${hour}.${minute}`.replace(/\.?0+$/, ''))],
    [numberHash(hour), numberHash(minute)],
    [numberHash(hour), numberHash(Number(minute))],
    [numberHash(`${String(hour).padStart(2, '0')}${minute}`)],
    ...(minute === '00' ? [[numberHash(hour)]] : []),
  ]);
}
