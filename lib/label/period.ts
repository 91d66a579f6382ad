/** The stretch of time that a written date may mean, in milliseconds since 1970 UTC, both ends included. */
export interface Period {
  earliest: number;
  latest: number;
  /** The calendar day as written. */
  day: string;
  hasTime: boolean;
  hasZone: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * How far a newspaper's clock may be ahead of UTC (Auckland in summer) and behind it (Honolulu). The
 * islands beyond would leave even days that are two apart without an order.
 */
const MOST_AHEAD = 13 * HOUR;
const MOST_BEHIND = 10 * HOUR;

const ISO_8601 =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/**
 * Reads an ISO 8601 date or date-time. Without a zone it may be any on earth; without a time, any of
 * the day. Years or months alone, and whatever is no such date, give `null`.
 */
export function periodOf(date: string | null): Period | null {
  const match = date === null ? null : ISO_8601.exec(date.trim());
  if (!match) return null;
  const [, day = '', hour, minute = '00', second, zone] = match;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  if (hour === undefined) {
    return {
      earliest: midnight - MOST_AHEAD,
      latest: midnight + DAY - 1 + MOST_BEHIND,
      day,
      hasTime: false,
      hasZone: false,
    };
  }
  const start = Date.parse(`${day}T${hour}:${minute}:${second ?? '00'}Z`);
  if (Number.isNaN(start)) return null;
  const end = start + (second === undefined ? 60_000 : 1_000) - 1;
  const offset = zone === undefined ? null : offsetOf(zone);
  return {
    earliest: start - (offset ?? MOST_AHEAD),
    latest: end - (offset ?? -MOST_BEHIND),
    day,
    hasTime: true,
    hasZone: offset !== null,
  };
}

/** Milliseconds ahead of UTC. */
function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  return sign * (hours * HOUR + minutes * 60_000);
}
