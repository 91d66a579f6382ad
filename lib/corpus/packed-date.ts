import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/**
 * ISO 8601 dates as a pack holds them. A byte says the form; then come days since 2000-01-01 (signed),
 * for times the second of the day (number), and for offsets minutes east of UTC (signed).
 */
const FORM = { text: 0, day: 1, local: 2, utc: 3, offset: 4 } as const;

const ISO = /^(\d{4}-\d\d-(\d\d))(?:T(\d\d):(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?)?$/;
const DAY_MS = 86_400_000;
const LAST_OF_SIXTY = 59;
const EPOCH_DAY = Date.UTC(2000, 0, 1) / DAY_MS;

/** Anything that is not of these forms to the letter is kept as text. */
export function writeDate(date: string, to: ByteWriter): void {
  const packed = parse(date);
  if (!packed) {
    to.byte(FORM.text);
    to.text(date);
    return;
  }
  to.byte(packed.form);
  to.signed(packed.day);
  if (packed.form !== FORM.day) to.number(packed.second);
  if (packed.form === FORM.offset) to.signed(packed.offset);
}

export function readDate(from: ByteReader): string {
  const form = from.byte();
  if (form === FORM.text || form > FORM.offset) return from.text();
  const day = from.signed();
  const second = form === FORM.day ? 0 : from.number();
  return print({ form, day, second, offset: form === FORM.offset ? from.signed() : 0 });
}

interface PackedDate {
  form: number;
  day: number;
  second: number;
  /** Minutes east of UTC. */
  offset: number;
}

/** `null` for what would not be printed to the letter again. */
function parse(date: string): PackedDate | null {
  const match = ISO.exec(date);
  if (!match) return null;
  const [, day, , hours, minutes, seconds, zone] = match;
  const time = Date.parse(day!);
  // A day past the end of its month is taken for one of the next.
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== Number(match[2])) return null;
  if (Number(minutes ?? 0) > LAST_OF_SIXTY || Number(seconds ?? 0) > LAST_OF_SIXTY) return null;
  const form =
    hours === undefined
      ? FORM.day
      : zone === undefined
        ? FORM.local
        : zone === 'Z'
          ? FORM.utc
          : FORM.offset;
  const packed = {
    form,
    day: time / DAY_MS - EPOCH_DAY,
    second: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0),
    offset: 0,
  };
  if (form !== FORM.offset) return packed;
  const east = Number(zone!.slice(1, 3)) * 60 + Number(zone!.slice(4));
  packed.offset = zone!.startsWith('-') ? -east : east;
  return print(packed) === date ? packed : null;
}

function print({ form, day, second, offset }: PackedDate): string {
  const date = new Date((day + EPOCH_DAY) * DAY_MS);
  const iso = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (form === FORM.day) return iso;
  const time = [second / 3600, (second % 3600) / 60, second % 60].map(twoDigits).join(':');
  if (form !== FORM.offset) return `${iso}T${time}${form === FORM.utc ? 'Z' : ''}`;
  const east = Math.abs(offset);
  return `${iso}T${time}${offset < 0 ? '-' : '+'}${[east / 60, east % 60].map(twoDigits).join(':')}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
