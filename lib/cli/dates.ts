const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?$/i;
/** As in mail and news (RFC 5322 §3.3), with or without the day's name; wires write hyphens. */
const DAY_FIRST =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|GMT|UTC?|[+-]\d{4})?)?$/i;

/**
 * A date as records write it (ISO 8601, or `26-FEB-1987 15:03:27`, `Tue, 03 Jun 2003 09:39:21 GMT`)
 * as ISO 8601 to the second, in the zone it was written in; `null` when it is none of these.
 */
export function isoDate(written: string): string | null {
  const iso = ISO.exec(written);
  if (iso) return assemble(iso[1]!, iso[2]!, iso[3], iso[4], iso[5]);
  const dayFirst = DAY_FIRST.exec(written);
  if (!dayFirst) return null;
  const month = MONTHS.indexOf(dayFirst[2]!.toLowerCase()) + 1;
  return assemble(dayFirst[3]!, pad(month), pad(Number(dayFirst[1])), dayFirst[4], dayFirst[5]);
}

function assemble(year: string, month: string, day?: string, time?: string, zone?: string) {
  const date = day ? `${year}-${month}-${day}` : `${year}-${month}`;
  const whole = time ? `${date}T${time}${offset(zone)}` : date;
  return Number.isNaN(Date.parse(whole)) ? null : whole;
}

function offset(zone = ''): string {
  if (/^(?:z|gmt|utc?)$/i.test(zone)) return 'Z';
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
