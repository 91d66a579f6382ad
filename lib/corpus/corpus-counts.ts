import type { StemWeights } from '../match/sketch';
import { STEM_BITS } from '../match/stems';
import { DictionaryWriter } from './dictionary';
import { type CommonStems, stemWeights } from './stem-weights';
import type { Entry } from './types';
import { countTexts } from './write-entry';

/** What the articles of a pack have in common, counted one after another, in any order. */
export class CorpusCounts {
  readonly dictionary = new DictionaryWriter();
  #articles = 0;
  readonly #stems = new Uint32Array(2 ** STEM_BITS);
  readonly #languages = new Map<string, number>();

  /** @param stems distinct ones of its text */
  add(entry: Entry, stems: Uint16Array): void {
    this.#articles += 1;
    countTexts(entry, this.dictionary);
    for (let at = 0; at < stems.length; at += 1) this.#stems[stems[at]!]! += 1;
    const language = entry.language?.split('-', 1)[0];
    if (language) this.#languages.set(language, (this.#languages.get(language) ?? 0) + 1);
  }

  /** What each stem tells. */
  weights(commonStems: CommonStems = () => null): StemWeights {
    return stemWeights(this.#stems, this.#articles, this.#languages, commonStems);
  }
}
