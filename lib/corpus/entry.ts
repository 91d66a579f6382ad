import * as v from 'valibot';
import type { Entry } from './types';

const text = v.nullish(v.string(), null);
const texts = v.nullish(v.array(v.string()), []);

const EntrySchema = v.object({
  id: v.string(),
  url: text,
  publisher: text,
  title: text,
  published: text,
  language: text,
  authors: texts,
  agencies: texts,
  copyright: v.nullish(
    v.object({ holder: text, year: v.nullish(v.number(), null), notice: text }),
    null,
  ),
  licence: text,
});

/** Facts of an entry as a pack holds them; throws when they are not of an entry's shape. */
export function parseEntry(json: string): Entry {
  return v.parse(EntrySchema, JSON.parse(json));
}
