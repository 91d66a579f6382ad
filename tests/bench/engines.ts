import type { Engine } from './engine';
import { flexSearch, flexSearchContext } from './engines/flexsearch';
import { miniSearch, miniSearchStopWords } from './engines/minisearch';
import { shingleMap } from './engines/shingle-map';
import { whence, whenceAll, whenceLabel } from './engines/whence';

/** Measured by default, Whence first: the others are compared with it. */
export const ENGINES: readonly Engine[] = [whence, whenceAll, shingleMap, flexSearch, miniSearch];

/** Other settings, measured with `--variants`. */
export const VARIANTS: readonly Engine[] = [whenceLabel, flexSearchContext, miniSearchStopWords];

/** Throws a `RangeError` when there is none of that name. */
export function engineNamed(name: string): Engine {
  const engine = [...ENGINES, ...VARIANTS].find(engine => engine.name === name);
  if (!engine) throw new RangeError(`No engine "${name}".`);
  return engine;
}
