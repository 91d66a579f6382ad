import { noLinkedArticle } from '../page/statements';
import type { Line, LinkedArticle, PageReading, Party } from '../page/types';

/**
 * What the container of an article (a feed, a news item) states of it in words that have to be
 * interpreted, as pages state it: structured data, and lines such as datelines.
 */
export interface Declared {
  linked: Partial<LinkedArticle>;
  lines: Line[];
}

/** The reading of an article with what its container states, which comes before what it states itself. */
export function withDeclared(reading: PageReading, { linked, lines }: Declared): PageReading {
  const { statements } = reading;
  return {
    ...reading,
    statements: {
      ...statements,
      linkedData: [{ ...noLinkedArticle(), ...linked }, ...statements.linkedData],
      lines: [...lines, ...statements.lines],
    },
  };
}

export function parties(names: readonly string[]): Party[] {
  return names.map(name => ({ type: '', name, url: null }));
}
