import type { Fact } from './facts';
import { beginsSentence } from './stems';
import type { Tokens } from './types';
import { tellingWords } from './word-table';

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
  words.words.forEach(({ date, name }, at) => {
    const token = words.tokens[at]!;
    const start = tokens.starts[token]!;
    const end = tokens.ends[token]!;
    if (date !== null) found.push({ start, end, hash: date, kind: 'date', isCertain: true });
    else if (name !== null) {
      const isCertain = !beginsSentence(text, tokens, token);
      found.push({ start, end, hash: name, kind: 'name', isCertain });
    }
  });
  return found;
}
