import * as v from 'valibot';
import { isoDate } from './dates';
import type { Declared } from './declared';

const text = v.pipe(
  v.string('must be a string'),
  v.transform(value => value.trim() || null),
);
const strings = v.array(v.string('must be a list of strings'), 'must be a list of strings');
const year = v.pipe(
  v.union(
    [v.number(), v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))],
    'must be a year',
  ),
  v.integer('must be a year'),
);

const recordSchema = v.object(
  {
    id: v.optional(
      v.pipe(
        v.union([v.string(), v.number()], 'must be a string'),
        v.transform(String),
        v.minLength(1, 'must not be empty'),
      ),
    ),
    url: v.nullish(text),
    title: v.nullish(text),
    publisher: v.nullish(text),
    published: v.nullish(text),
    language: v.nullish(text),
    text: v.optional(v.string('must be a string')),
    html: v.optional(v.string('must be a string')),
    authors: v.nullish(strings),
    agencies: v.nullish(strings),
    copyright: v.nullish(
      v.object(
        { holder: v.nullish(text), year: v.nullish(year), notice: v.nullish(text) },
        'must be an object with holder, year, notice',
      ),
    ),
    licence: v.nullish(text),
  },
  'is not a record: one JSON object a line is expected',
);

/**
 * An article as an importer hands it over. `undefined` is unsaid, and read from the article's text or
 * HTML; `null` and an empty list say that there is none.
 */
export interface SourceRecord extends v.InferOutput<typeof recordSchema> {
  /** What the article's container states in words of its own. */
  declared?: Declared;
}

export interface CheckedRecord {
  record: SourceRecord;
  /** What was wrong but could be left out without losing the record. */
  warning?: string;
}

/**
 * Checks a record of JSON Lines or of a `NAME.json` beside a text (field names of the design's
 * `build`; fields it does not know are ignored). Answers a record, or what is wrong with it in words.
 */
export function checkRecord(value: unknown): CheckedRecord | { problem: string } {
  // To valibot a list is an object without fields.
  const result = v.safeParse(recordSchema, Array.isArray(value) ? null : value);
  if (!result.success) return { problem: describe(result.issues[0]) };
  return withoutWrongFacts(result.output);
}

/** Facts that cannot be so are left out, each with a word: the text is worth having without them. */
function withoutWrongFacts(record: SourceRecord): CheckedRecord {
  const warnings: string[] = [];
  const right = { ...record };
  if (record.published) {
    const published = isoDate(record.published);
    if (published) right.published = published;
    else {
      delete right.published;
      warnings.push(`“published” is not a date and was left out: ${record.published}`);
    }
  }
  if (record.url && !isWebAddress(record.url)) {
    delete right.url;
    warnings.push(`“url” is not a web address and was left out: ${record.url}`);
  }
  const contradiction = noticeContradiction(right);
  if (contradiction) {
    delete right.copyright;
    warnings.push(contradiction);
  }
  return { record: right, ...(warnings.length > 0 && { warning: warnings.join('; ') }) };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** A notice names the year that its holder is given for; one of another year is another notice. */
function noticeContradiction({ copyright }: SourceRecord): string | null {
  const { year, notice } = copyright ?? {};
  if (!year || !notice) return null;
  const years = Array.from(notice.matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g), Number);
  if (years.length === 0 || years.includes(year)) return null;
  return `“copyright” contradicts itself and was left out: the year is ${year}, the notice says ${years.join(', ')}`;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `“${path}” ${issue.message}` : issue.message;
}
