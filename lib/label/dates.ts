const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const DAY_MS = 86_400_000;

/** Day of an ISO 8601 date or date-time, counted from 1970, or `null`. Time and zone are left aside. */
export function dayOf(date: string | null): number | null {
  const match = date === null ? null : ISO_DAY.exec(date);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? null : time / DAY_MS;
}
