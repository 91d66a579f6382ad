import { decodeEntities } from './entities';
import { cap } from './limits';
import type { JsonObject } from './linked-data';
import { fold } from './white-space';

/** schema.org types without their prefix. */
export function typesOf(node: JsonObject): string[] {
  return list(node['@type'])
    .filter(type => typeof type === 'string')
    .slice(0, 8)
    .map(type => type.slice(0, 200).replace(/^.*[/#:]/, ''));
}

/** The values of a property, however many. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A string as a reader sees it, cut to length; `null` when nothing is left. */
export function words(value: string): string | null {
  return cap(fold(decodeEntities(value))) || null;
}

/** A string, a number, a language-tagged value, or the first of a list of these. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? scalar(value[0]) : null;
  return scalar(value);
}

function scalar(value: unknown): string | null {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number') return String(value);
  if (value === null || typeof value !== 'object') return null;
  const object = value as JsonObject;
  for (const name of ['@value', 'name', 'alternateName']) {
    const found = object[name];
    if (typeof found === 'string') return words(found);
  }
  return null;
}

/** An http(s) address: a string, or the `url` or `@id` of an object. */
export function address(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string')
    return /^\s{0,20}(?:https?:)?\/\//i.test(first) ? cap(first.trim()) : null;
  if (first === null || typeof first !== 'object') return null;
  const object = first as JsonObject;
  for (const name of ['url', '@id']) {
    const found = object[name];
    if (typeof found === 'string' && /^https?:\/\//i.test(found)) return cap(found);
  }
  return null;
}
