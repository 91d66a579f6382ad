import type { PageReading } from '../page/types';
import { hostOf } from './address';
import type { Agency } from './agencies';
import { readAuthors } from './authors';
import { type BylineContext, readByline } from './byline';
import { readContributed } from './contributed';
import { readCopyright } from './copyright';
import { readDateline } from './dateline';
import { readEndCredit, sourceLabelOf } from './end-credit';
import { agenciesIn } from './find-agencies';
import { fold } from './fold';
import { readLicence, readTerms } from './licence';
import { mainArticle } from './main-article';
import { metadataCredits } from './metadata-credits';
import { isNotice, parseNotice } from './notice';
import { isPictureLine, readPhotoCredit } from './photo';
import { agencyOfHost, readPublisher } from './publisher';
import type { Credit, CreditPlace, PhotoCredit, Stated } from './types';

/**
 * What a page states about itself: publisher, authors, date, the agencies credited for the text, those
 * credited for pictures, copyright and licence, each with the words that say so. Never throws; cost
 * linear in the page's statements.
 */
export function stated(reading: PageReading): Stated {
  const publisher = readPublisher(reading);
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
  };
}

/** Lines of the body that are looked at for a dateline: after a standfirst and a summary. */
const DATELINE_LINES = 6;

function textCredits(reading: PageReading, authors: readonly string[]): Credit[] {
  const context: BylineContext = { language: primaryLanguage(reading), authors };
  const credits = new Map<string, Credit>();
  const add = (where: CreditPlace, agencies: readonly Agency[], evidence: string) => {
    for (const agency of agencies) {
      if (agency.kind === 'photo' || credits.has(agency.code)) continue;
      credits.set(agency.code, {
        code: agency.code,
        name: agency.name,
        where,
        evidence,
        ...(agency.kind === 'press-release' ? { kind: 'press-release' as const } : {}),
      });
    }
  };
  const pictureLabels = new Set(
    reading.statements.lines
      .filter(line => line.place === 'caption')
      .map(line => sourceLabelOf(line.text)),
  );
  const ownSite = agencyOfHost(hostOf(reading.url)) !== null;
  const title = fold(reading.article?.title ?? '');
  let bodyLines = 0;
  /** Whether the closing lines have begun; what stands among them outside the text closes it too. */
  let closing = false;
  for (const { text, place } of reading.statements.lines) {
    if (place === 'footer' && ownSite && isNotice(text)) addRights(text);
    if (place === 'caption' || place === 'footer') continue;
    const inBody = place === 'lead' || place === 'body' || place === 'tail';
    if (inBody && bodyLines++ < DATELINE_LINES) {
      const dateline = readDateline(text);
      if (dateline) add('dateline', dateline.agencies, dateline.evidence);
    }
    if (place === 'byline') {
      const byline =
        isPictureLabel(text) || isHeadline(text, title) ? null : readByline(text, context);
      if (byline) add('byline', byline.agencies, byline.evidence);
    }
    const contributed = readContributed(text);
    if (contributed) add('contributed', contributed.agencies, contributed.evidence);
    closing ||= place === 'tail';
    const closes = place === 'tail' || place === 'notice' || (place === 'body' && closing);
    if (closes && !isPictureLine(text) && !isPictureLabel(text)) {
      if (isNotice(text)) addRights(text);
      const credit = readEndCredit(text, context.language);
      if (credit) add('end-credit', credit.agencies, credit.evidence);
    }
  }
  for (const credit of metadataCredits(reading, context))
    add('metadata', credit.agencies, credit.evidence);
  return [...credits.values()];

  /** Where captions are signed `Quelle: …`, another such line is a picture's too. */
  function isPictureLabel(text: string): boolean {
    const label = sourceLabelOf(text);
    return label !== null && pictureLabels.has(label);
  }

  function addRights(text: string): void {
    const { holder, year } = parseNotice(text);
    if (holder === null || year === null) return;
    add(
      'copyright',
      agenciesIn(holder).map(({ agency }) => agency),
      text,
    );
  }
}

/** Shorter lines may be a name that the headline has too. */
const SHORTEST_HEADLINE = 20;

/** Whether a line beside the headline is the headline, or a piece of it. */
function isHeadline(line: string, title: string): boolean {
  const folded = fold(line);
  if (title === '' || folded.length < SHORTEST_HEADLINE) return false;
  return title.includes(folded) || folded.includes(title);
}

function photoCredits(reading: PageReading): PhotoCredit[] {
  const credits = new Map<string, PhotoCredit>();
  for (const { text, place } of reading.statements.lines) {
    if (place !== 'caption' && !isPictureLine(text)) continue;
    const credit = readPhotoCredit(text);
    for (const { code, name } of credit?.agencies ?? [])
      if (!credits.has(code)) credits.set(code, { code, name, evidence: text });
  }
  return [...credits.values()];
}

/** `de` for `de-AT`; `null` when the page declares none. */
function primaryLanguage(reading: PageReading): string | null {
  return reading.article?.language?.split('-')[0]?.toLowerCase() ?? null;
}
