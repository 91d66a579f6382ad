import type { Tokens } from './types';

const LINE_END = 0x0a;
const SENTENCE_END = /[.!?…。！？؟۔।]/;

/** What separates token `token − 1` from `token`; a text begins and ends like a paragraph. */
export function edgeBefore(
  text: string,
  { starts, ends, length }: Tokens,
  token: number,
): 'none' | 'sentence' | 'paragraph' {
  if (token === 0 || token >= length) return 'paragraph';
  const from = ends[token - 1]!;
  const to = starts[token]!;
  // Nearly every word is followed by one space.
  if (to === from + 1) return text.charCodeAt(from) === LINE_END ? 'paragraph' : 'none';
  const between = text.slice(from, to);
  if (between.includes('\n')) return 'paragraph';
  return between.length > 1 && SENTENCE_END.test(between) ? 'sentence' : 'none';
}
