import type { Alteration } from '../../../lib/label/types';

/** UTF-16 units around a change that reports keep, as `lib/match/altered.ts` does. */
const CONTEXT = 60;

/** A text without its brackets, and the changes that stood in them, with their context as in reports. */
export function withChanges(marked: string): { text: string; altered: Alteration[] } {
  const spans: [start: number, end: number][] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1) : part;
    if (words !== part) spans.push([text.length, text.length + words.length]);
    text += words;
  }
  return { text, altered: spans.map(([start, end]) => alterationAt(text, start, end)) };
}

export function alterationAt(text: string, start: number, end: number): Alteration {
  return {
    start,
    end,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/, ''),
    after: text.slice(end, end + CONTEXT).replace(/\s\S*$/, ''),
  };
}
