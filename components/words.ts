import type english from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** A message with one form for each plural category of its language: `passages_one`, `passages_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The words of one language, and how it writes numbers and dates. */
export interface Words {
  /** BCP 47 tag for the `lang` attribute. */
  locale: string;
  direction: 'ltr' | 'rtl';
  translate(key: MessageKey, substitutions?: readonly string[]): string;
  /** The form for `count`, which itself is the first substitution, written as a number. */
  plural(key: PluralKey, count: number): string;
  number(value: number): string;
  /** A share of 0–1 as whole percents; 0 % and 100 % only when it is exactly that. */
  percent(share: number): string;
  /** The calendar day of an ISO 8601 date, as far as it says one; anything else comes back unchanged. */
  date(iso: string): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
}

/** Looks a message up; an unknown key gives an empty string, as `browser.i18n.getMessage` does. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/**
 * The words for a reader.
 *
 * @param locale the browser's language, for regional forms of dates and numbers. When the messages are
 *   in another language, because there is no translation, theirs is used: nobody reads two at once.
 */
export function makeWords(getMessage: GetMessage, locale: string): Words {
  const language = getMessage('language_tag', []);
  const direction = getMessage('text_direction', []) === 'rtl' ? 'rtl' : 'ltr';
  const tag = sameLanguage(language, locale) ? locale.replaceAll('_', '-') : language;

  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(tag);

  const say = (key: string, substitutions: readonly string[]) =>
    getMessage(
      key,
      substitutions.map(text => isolate(text, direction)),
    );

  return {
    locale: tag,
    direction,
    translate: (key, substitutions = []) => say(key, substitutions),
    plural: (key, count) => {
      const number = [numbers.format(count)];
      return say(`${key}_${plurals.select(count)}`, number) || say(`${key}_other`, number);
    },
    number: value => numbers.format(value),
    percent: share => percents.format(wholePercent(share)),
    date: iso => formatDate(iso, tag),
    list: items => lists.format(items.map(item => isolate(item, direction))),
  };
}

function sameLanguage(language: string, locale: string): boolean {
  return locale.split(/[-_]/, 1)[0]?.toLowerCase() === language.split('-', 1)[0]?.toLowerCase();
}

function wholePercent(share: number): number {
  if (share <= 0 || share >= 1) return Math.min(1, Math.max(0, share));
  return Math.min(0.99, Math.max(0.01, share));
}

/** The day as the source writes it, in its own time zone, whatever the reader's may be. */
function formatDate(iso: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(date);
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Keeps a name from turning the sentence around it when the two run in opposite directions: first-strong
 * isolate and its end (Unicode Bidirectional Algorithm, UAX #9, section 2.4).
 */
function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const turns = direction === 'rtl' ? /\p{L}/u.test(text) : rightToLeft.test(text);
  return turns && !text.includes('\u2068') ? `\u2068${text}\u2069` : text;
}
