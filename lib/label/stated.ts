import type { PageReading } from '../page/types';
import { authorEvidence, readAuthors } from './authors';
import { readCopyright } from './copyright';
import { readLicence, readTerms } from './licence';
import { mainArticle } from './main-article';
import { isPictureLine, readPhotoCredit } from './photo';
import { publisherEvidence } from './publisher';
import { lineSpan } from './spot';
import { textCredits } from './text-credits';
import type { PhotoCredit, Stated } from './types';

/**
 * What a page states about itself: publisher, authors, date, the agencies credited for the text, those
 * credited for pictures, copyright and licence, each with the words that say so. Never throws; cost
 * linear in the page's statements.
 */
export function stated(reading: PageReading): Stated {
  const named = publisherEvidence(reading);
  const publisher = named?.words ?? null;
  const authors = readAuthors(reading, publisher);
  const terms = readTerms(reading);
  return {
    publisher,
    authors,
    published: mainArticle(reading)?.published ?? reading.statements.published,
    agencies: textCredits(reading, authors),
    photoAgencies: photoCredits(reading),
    copyright: readCopyright(reading),
    licence: readLicence(reading),
    ...(terms.length > 0 ? { terms } : {}),
    evidence: { publisher: named, authors: authorEvidence(reading, authors) },
  };
}

function photoCredits(reading: PageReading): PhotoCredit[] {
  const credits = new Map<string, PhotoCredit>();
  const { lines } = reading.statements;
  for (const [index, { text, place }] of lines.entries()) {
    if (place !== 'caption' && !isPictureLine(text)) continue;
    const credit = readPhotoCredit(text);
    for (const { code, name } of credit?.agencies ?? [])
      if (!credits.has(code))
        credits.set(code, { code, name, evidence: text, at: lineSpan(index, text) });
  }
  return [...credits.values()];
}
