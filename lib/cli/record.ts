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
  const record = result.output;
  if (!record.published) return { record };
  const published = isoDate(record.published);
  if (published) return { record: { ...record, published } };
  const { published: unread, ...rest } = record;
  return { record: rest, warning: `“published” is not a date and was left out: ${unread}` };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `“${path}” ${issue.message}` : issue.message;
}
