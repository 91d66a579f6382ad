const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
/** As in mail and news (RFC 5322, section 3.3), with or without the day's name; wires write hyphens. */
const DAY_FIRST = /^(?:[a-z]{3},?\s+)?(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4})(?!\d)/i;
const TIME =
  /^[T\s]\s*(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|GMT|UTC?|[ECMP][SD]T|[+-]\d{2}:?\d{2})?\b/i;
/** North American zones, the only others that RFC 5322 (section 4.3) knows by name. */
const ZONES: Record<string, string> = {
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
};

/**
 * A date as records write it (ISO 8601, or `26-FEB-1987 15:03:27`, `Tue, 03 Jun 2003 09:39:21 GMT`)
 * as ISO 8601 to the second, in the zone it was written in; the day alone where what follows it is no
 * time; `null` when it begins with no date.
 */
export function isoDate(written: string): string | null {
  const found = yearFirst(written) ?? dayFirst(written);
  if (!found || Number.isNaN(Date.parse(found.date))) return null;
  const [, time, zone] = TIME.exec(found.rest) ?? [];
  const whole = `${found.date}T${time}${offset(zone)}`;
  return time && !Number.isNaN(Date.parse(whole)) ? whole : found.date;
}

interface Dated {
  date: string;
  rest: string;
}

function yearFirst(written: string): Dated | null {
  const match = YEAR_FIRST.exec(written);
  return match && { date: match[0], rest: written.slice(match[0].length) };
}

function dayFirst(written: string): Dated | null {
  const match = DAY_FIRST.exec(written);
  if (!match) return null;
  const month = MONTHS.indexOf(match[2]!.toLowerCase()) + 1;
  const date = `${match[3]}-${pad(month)}-${pad(Number(match[1]))}`;
  return { date, rest: written.slice(match[0].length) };
}

function offset(zone = ''): string {
  if (/^(?:z|gmt|utc?)$/i.test(zone)) return 'Z';
  const named = ZONES[zone.toLowerCase()];
  if (named) return named;
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The later of two dates; one that is none leaves the other. */
export function notBefore(date: string | null, earliest: string | null): string | null {
  if (date === null || earliest === null) return date ?? earliest;
  return Date.parse(earliest) > Date.parse(date) ? earliest : date;
}

/**
 * Whether an ISO 8601 date is known to be before another, which may be unknown. Where one has no time,
 * the days are compared.
 */
export function isEarlier(date: string | null, other: string | null): boolean {
  if (date === null || Number.isNaN(Date.parse(date))) return false;
  if (other === null || Number.isNaN(Date.parse(other))) return true;
  const bothHaveTimes = date.includes('T') && other.includes('T');
  return bothHaveTimes
    ? Date.parse(date) < Date.parse(other)
    : date.slice(0, 10) < other.slice(0, 10);
}
