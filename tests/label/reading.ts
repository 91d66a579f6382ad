import { noLinkedArticle, noStatements } from '../../lib/page/statements';
import type { Line, LinkedArticle, PageReading, Place, Statements } from '../../lib/page/types';

/** A page reading for tests: an article with nothing stated but what is given. */
export function reading(
  given: Partial<Omit<Statements, 'lines'>> & {
    url?: string;
    title?: string;
    language?: string | null;
    text?: string;
    lines?: [Place, string][];
    article?: null;
  } = {},
): PageReading {
  const { url, title, language, text, lines, article, ...statements } = given;
  const body = text ?? 'The harbour of Grenzau was closed on Monday after a crane had fallen.';
  return {
    url: url ?? 'https://www.example.com/news/harbour-closed',
    detection: { isArticle: article !== null, score: 1, signals: [] },
    article:
      article === null
        ? null
        : {
            title: title ?? 'Harbour closed',
            language: language === undefined ? 'en' : language,
            text: body,
            words: body.split(/\s+/).length,
          },
    statements: {
      ...noStatements(),
      ...statements,
      lines: (lines ?? []).map(([place, text]): Line => ({ place, text })),
    },
  };
}

/** A NewsArticle node with nothing in it but what is given. */
export function linkedArticle(given: Partial<LinkedArticle> = {}): LinkedArticle {
  return { ...noLinkedArticle(), ...given };
}

/** An organisation or person of structured data. */
export function party(name: string, type = 'Organization') {
  return { type, name, url: null };
}
