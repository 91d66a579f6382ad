import * as v from 'valibot';
import { notBefore } from '../dates';
import { plainTitle } from '../html-text';
import type { Facts } from './facts';
import { address } from './links';

/** Wrong types are no reason to lose an article: they say nothing. */
const text = v.fallback(v.nullish(v.pipe(v.string(), v.trim())), null);
const named = v.fallback(
  v.nullish(v.array(v.object({ name: text, literal: text, role: text }))),
  null,
);
const written = v.fallback(
  v.nullish(v.array(v.object({ role: text, contenttype: text, value: text }))),
  null,
);

/** Member names of all versions: 3.0 writes in camel case what 1.x and 2.x write in small letters. */
const itemSchema = v.looseObject({
  uri: text,
  type: text,
  pubstatus: text,
  representationtype: text,
  firstcreated: text,
  versioncreated: text,
  contentcreated: text,
  embargoed: text,
  language: text,
  headline: text,
  headlines: written,
  title: text,
  bodies: written,
  byline: text,
  by: text,
  creditline: text,
  dateline: text,
  located: text,
  provider: v.fallback(v.nullish(v.union([v.string(), v.object({ name: v.string() })])), null),
  infosources: named,
  infosource: named,
  copyrightholder: text,
  copyrightnotice: text,
  usageterms: text,
  rightsinfo: v.fallback(v.nullish(v.object({ linkedrights: text })), null),
});

export type NinjsItem = v.InferOutput<typeof itemSchema>;

/** An item of any version; `null` when the value is no object. */
export function parseNinjs(value: unknown): NinjsItem | null {
  const item = v.safeParse(itemSchema, inSmallLetters(value));
  return item.success ? item.output : null;
}

/** Members under their names in small letters; also those of the objects in lists. */
function inSmallLetters(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSmallLetters);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key.toLowerCase();
      return [name, SMALL_INSIDE.has(name) ? inSmallLetters(inner) : inner];
    }),
  );
}

const SMALL_INSIDE = new Set(['bodies', 'headlines', 'rightsinfo', 'infosources', 'infosource']);

/** What an item states. */
export function ninjsFacts(item: NinjsItem): Facts {
  const provider = typeof item.provider === 'string' ? item.provider : item.provider?.name;
  const main = item.headlines?.find(({ role }) => role === 'main') ?? item.headlines?.[0];
  const title = item.headline || main?.value || item.title;
  const sources = [...(item.infosource ?? []), ...(item.infosources ?? [])];
  return {
    url: address(item.uri ?? null, undefined),
    guid: item.uri ?? null,
    title: title ? plainTitle(title) : null,
    published: notBefore(
      item.firstcreated || item.contentcreated || item.versioncreated || null,
      item.embargoed || null,
    ),
    language: item.language || null,
    publisher: provider || item.copyrightholder || null,
    authors: [item.byline || item.by].flatMap(byline => (byline ? [byline] : [])),
    credits: [item.creditline, ...sources.map(it => it.name || it.literal), provider].flatMap(
      credit => credit || [],
    ),
    dateline: item.dateline || null,
    holder: item.copyrightholder || null,
    notice: item.copyrightnotice || null,
    licence: item.usageterms || item.rightsinfo?.linkedrights || null,
  };
}
