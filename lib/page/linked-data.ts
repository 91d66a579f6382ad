import type { Dom } from './dom';
import { MAX_LINKED_DATA } from './limits';

export type JsonObject = Record<string, unknown>;

/** Objects visited before the rest of the structured data is left unread. */
const MAX_OBJECTS = 5_000;
const MAX_NESTING = 40;
const MAX_SCRIPTS = 200;

/** The structured data of a page: every object with a type, outermost first, and the `@id` table. */
export interface LinkedData {
  nodes: JsonObject[];
  byId: Map<string, JsonObject>;
}

/**
 * Reads all `application/ld+json` scripts: arrays, `@graph`, objects nested in properties. What does
 * not parse is tried again with the mistakes that pages make mended, then left out.
 *
 * Cost: linear in the scripts' length, which is capped (`MAX_LINKED_DATA`).
 */
export function readLinkedData(dom: Dom): LinkedData {
  const data: LinkedData = { nodes: [], byId: new Map() };
  let left = MAX_LINKED_DATA;
  for (const script of dom.all('script[type*="ld+json" i]').slice(0, MAX_SCRIPTS)) {
    const source = dom.textContent(script);
    left -= source.length;
    if (left < 0) break;
    collect(parseLenient(source), data);
  }
  return data;
}

/** Breadth first, so that a page's main object comes before what it merely mentions. */
function collect(value: unknown, data: LinkedData): void {
  let level: unknown[] = [value];
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (data.nodes.length >= MAX_OBJECTS) return;
      if (Array.isArray(item)) {
        for (const part of item) if (part !== null && typeof part === 'object') next.push(part);
        continue;
      }
      if (item === null || typeof item !== 'object') continue;
      const object = item as JsonObject;
      const id = object['@id'];
      if (object['@type'] !== undefined) data.nodes.push(object);
      if (typeof id === 'string' && Object.keys(object).length > 1 && !data.byId.has(id)) {
        data.byId.set(id, object);
      }
      for (const part of Object.values(object)) {
        if (part !== null && typeof part === 'object') next.push(part);
      }
    }
    level = next;
  }
}

/** Control characters that JSON forbids in strings and pages leave there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f]+/g;

/** `undefined` when nothing helps. */
export function parseLenient(source: string): unknown {
  const trimmed = source.trim();
  if (trimmed === '') return undefined;
  for (const mend of MENDS) {
    try {
      return JSON.parse(mend(trimmed));
    } catch {
      // The next mend, or none: structured data is evidence, its absence is no error.
    }
  }
  return undefined;
}

const MENDS: ((source: string) => string)[] = [
  source => source,
  source => stripWrapping(source).replace(CONTROLS, ' '),
  source => dropTrailingCommas(stripWrapping(source).replace(CONTROLS, ' ')),
  source =>
    `[${dropTrailingCommas(stripWrapping(source).replace(CONTROLS, ' ')).replaceAll(/\} ?\{/g, '},{')}]`,
];

const MARKS = /<!\[CDATA\[|\]\]>|<!--|-->/g;

/** Drops comment and CDATA marks, and what stands before the first and after the last bracket. */
function stripWrapping(wrapped: string): string {
  const source = wrapped.replace(MARKS, ' ');
  const start = firstOf(source, '{', '[');
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
  return start >= 0 && end > start ? source.slice(start, end + 1) : source;
}

function firstOf(source: string, a: string, b: string): number {
  const first = source.indexOf(a);
  const second = source.indexOf(b);
  if (first === -1) return second;
  return second === -1 ? first : Math.min(first, second);
}

/** Commas before a closing bracket, outside strings. */
function dropTrailingCommas(source: string): string {
  let out = '';
  let kept = 0;
  let comma = -1;
  let quoted = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
      continue;
    }
    if (char === '"') quoted = true;
    if (char === ',') {
      comma = i;
    } else if (char === '}' || char === ']') {
      if (comma >= 0) {
        out += source.slice(kept, comma);
        kept = comma + 1;
      }
      comma = -1;
    } else if (char !== ' ') {
      comma = -1;
    }
  }
  return out + source.slice(kept);
}
