import type { Tokens } from './types';

const SENTENCE_END = /[.!?…。！？؟۔।]/;

/** What separates token `token − 1` from `token`; a text begins and ends like a paragraph. */
export function edgeBefore(
  text: string,
  { starts, ends, length }: Tokens,
  token: number,
): 'none' | 'sentence' | 'paragraph' {
  if (token === 0 || token >= length) return 'paragraph';
  const between = text.slice(ends[token - 1]!, starts[token]!);
  if (between.includes('\n')) return 'paragraph';
  return between.length > 1 && SENTENCE_END.test(between) ? 'sentence' : 'none';
}
