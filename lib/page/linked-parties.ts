import { MAX_PARTIES } from './limits';
import type { JsonObject, LinkedData } from './linked-data';
import { address, list, text, typesOf, words } from './linked-values';
import type { Party } from './types';

/** People and organisations of a property: names, objects, or references to objects elsewhere. */
export function partiesOf(value: unknown, data: LinkedData): Party[] {
  const parties: Party[] = [];
  for (const item of list(value).slice(0, MAX_PARTIES)) {
    if (typeof item === 'string') {
      const referred = data.byId.get(item);
      if (referred) parties.push(...party(referred));
      else parties.push(...named(words(item)));
    } else if (item !== null && typeof item === 'object') {
      const object = item as JsonObject;
      const id = object['@id'];
      const referred = typeof id === 'string' ? data.byId.get(id) : undefined;
      parties.push(...party(object.name === undefined && referred ? referred : object));
    }
  }
  return parties;
}

function named(name: string | null): Party[] {
  return name === null ? [] : [{ type: '', name, url: null }];
}

function party(object: JsonObject): Party[] {
  const type = typesOf(object)[0] ?? '';
  const url = address(object.url) ?? address(object.sameAs);
  // Some pages give a list of names to one author.
  return list(object.name)
    .slice(0, MAX_PARTIES)
    .map(text)
    .filter(name => name !== null)
    .map(name => ({ type, name, url }));
}
