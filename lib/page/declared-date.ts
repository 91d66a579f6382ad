const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Names of zones that mean one offset in the dates of mail (RFC 5322, 4.3) and of news sites. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
};

/** UTF-16 units; longer values are no dates. */
const LONGEST = 80;

/** The forms of dates on the web that are not ISO 8601 and yet say which number is the month. */
const FORMS: readonly RegExp[] = [
  // 20240103, 20240103T1000Z
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T(?<rest>.*))?$/,
  // 2024/1/3 10:00
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)(?<rest>.*)$/,
  // 3.1.2024, 10:00: with dots the day always stands first
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)(?<rest>.*)$/,
  // Wed, 03 Jan 2024 10:00:00 +0100 (RFC 5322), 3-Jan-2024, 3 January 2024
  /^(?:[a-z]{3,9},? )?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3})[a-z]{0,6}\.?,?[ -](?<year>\d{4})(?!\d)(?<rest>.*)$/i,
  // Wednesday, January 3, 2024 10:00 AM EST; Wed Jan 03 2024 10:00:00 GMT+0100 (CET)
  /^(?:[a-z]{3,9},? )?(?<month>[a-z]{3})[a-z]{0,6}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)(?<rest>.*)$/i,
  // Wed Jan  3 10:00:00 UTC 2024
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>\d{1,2}) (?<rest>\d\d:\d\d:\d\d(?: [a-z]{1,4})?) (?<year>\d{4})$/i,
];

const TIME =
  /^(?:[\s,–—-]{0,4}|T|\s(?:at|um|à)\s)(?<hour>\d{1,2}):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.\d{1,9})?)?\s?(?<half>[ap]\.?m\.?)?\s?(?:GMT|UTC)?(?<zone>[+-]\d\d:?\d\d|[a-z]{1,4})?(?![\p{L}\p{N}])/iu;

/**
 * A date as pages declare it, as ISO 8601 in the zone that it was written in; without a zone where none
 * is said, never in that of the machine; the day alone where no time follows it. What is no date, or may
 * be one of two (`1/2/2024`), stays as it is. Linear in the length, which is capped.
 */
export function isoDate(declared: string): string {
  const text = declared.trim().replace(/\s+/g, ' ');
  if (ISO.test(text)) return text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:)/, '$1T$2');
  if (text.length > LONGEST) return declared;
  for (const form of FORMS) {
    const { year, month, day, rest } = form.exec(text)?.groups ?? {};
    const date = year && month && day ? calendarDate(year, month, day) : null;
    if (date !== null) return `${date}${timeOf(rest ?? '')}`;
  }
  return declared;
}

/** `null` for a day that no calendar has. */
function calendarDate(year: string, month: string, day: string): string | null {
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const time = Date.UTC(Number(year), number - 1, Number(day));
  const date = `${year}-${padded(number)}-${padded(Number(day))}`;
  return new Date(time).toISOString().startsWith(date) ? date : null;
}

/** `T10:00:00+01:00`, or nothing where what follows a date is no time of day. */
function timeOf(rest: string): string {
  const { hour, minute, second, half, zone } = TIME.exec(rest)?.groups ?? {};
  if (hour === undefined || minute === undefined) return '';
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return '';
  return `T${padded(hours)}:${minute}:${second ?? '00'}${offsetOf(zone, rest)}`;
}

/** Of a zone that is not known nothing is said. */
function offsetOf(zone: string | undefined, rest: string): string {
  if (zone === undefined) return /\d\s?(?:GMT|UTC)(?![\p{L}\p{N}])/iu.test(rest) ? 'Z' : '';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return ZONES[zone.toLowerCase()] ?? '';
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
