import type { Fact } from './facts';
import { beginsSentence } from './stems';
import type { Tokens } from './types';
import { DATE, NAME, tellingWords } from './word-table';

/**
 * Names and dates of a text, in order: capitalised words, by what inflection, accents and slips of
 * typing leave of them, and weekdays and months by what they mean.
 *
 * Cost: linear.
 */
export function nameFacts(
  text: string,
  tokens: Tokens,
  words = tellingWords(text, tokens),
): Fact[] {
  const found: Fact[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const signs = words.signs[at]!;
    if ((signs & (DATE | NAME)) === 0) continue;
    const token = words.tokens[at]!;
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    const hash = words.facts[at]!;
    const kind = signs & DATE ? 'date' : 'name';
    const isCertain = kind === 'date' || !beginsSentence(text, tokens, token);
    found.push({ start, end, hash, kind, isCertain });
  }
  return found;
}
