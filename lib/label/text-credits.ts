import type { PageReading } from '../page/types';
import { hostOf } from './address';
import type { Agency } from './agencies';
import { type BylineContext, readByline } from './byline';
import { closingLines, isOfBody, isPictureLabel, pictureLabels } from './closing-lines';
import { readContributed } from './contributed';
import { readDateline } from './dateline';
import { readEndCredit } from './end-credit';
import { agenciesIn } from './find-agencies';
import { fold } from './fold';
import type { LineCredit } from './line-credit';
import { metadataCredits } from './metadata-credits';
import { isNotice, parseNotice, reservesRights } from './notice';
import { agencyOfHost } from './publisher';
import { lineSpan } from './spot';
import type { Credit, CreditPlace, Spot } from './types';

/**
 * Lines of the body that are looked at for a dateline: after a standfirst and a summary. No figure changes
 * at 3 or 12 (`npm run eval -- thresholds DATELINE_LINES`).
 */
const DATELINE_LINES = 6;

/**
 * The agencies that a page credits for its text, each once, with the words that say so and where they
 * stand: what is printed in the page's order, then what only its structured data say.
 */
export function textCredits(reading: PageReading, authors: readonly string[]): Credit[] {
  const { lines } = reading.statements;
  const bylines = lines.filter(line => line.place === 'byline').map(line => line.text);
  const people = [...authors, reading.article?.title ?? '', ...bylines];
  const context: BylineContext = { language: primaryLanguage(reading), authors: people };
  const credits = new Map<string, Credit>();
  const add = (
    where: CreditPlace,
    credit: LineCredit | null,
    at: (credit: LineCredit) => Spot | undefined,
  ) => {
    if (!credit) return;
    for (const agency of credit.agencies)
      if (agency.kind !== 'photo' && !credits.has(agency.code))
        credits.set(agency.code, creditOf(agency, where, credit.evidence, at(credit)));
  };
  const opening = new Set(lines.filter(isOfBody).slice(0, DATELINE_LINES));
  const closing = closingLines(lines);
  const labels = pictureLabels(lines);
  const title = fold(reading.article?.title ?? '');
  const ownSite = agencyOfHost(hostOf(reading.url)) !== null;
  for (const [index, line] of lines.entries()) {
    const { text, place } = line;
    const here = ({ evidence, start }: LineCredit) =>
      line.hidden ? undefined : lineSpan(index, evidence, start);
    if (place === 'footer' && ownSite) add('copyright', rightsCredit(text), here);
    if (place === 'caption' || place === 'footer') continue;
    if (opening.has(line)) add('dateline', readDateline(text), here);
    if (place === 'byline' && !isPictureLabel(text, labels) && !isHeadline(text, title))
      add('byline', readByline(text, context), here);
    add('contributed', readContributed(text), here);
    if (!closing.has(line)) continue;
    add('copyright', rightsCredit(text), here);
    add('end-credit', readEndCredit(text, context.language), here);
  }
  for (const credit of metadataCredits(reading, context))
    add('metadata', credit, () => ({ standard: credit.standard }));
  return [...credits.values()];
}

function creditOf(agency: Agency, where: CreditPlace, evidence: string, at?: Spot): Credit {
  const { code, name } = agency;
  const credit: Credit = { code, name, where, evidence, ...(at ? { at } : {}) };
  return agency.kind === 'press-release' ? { ...credit, kind: 'press-release' } : credit;
}

/**
 * The agencies that hold the copyright by a notice with a year or with reserved rights; without either it
 * is mostly a picture's.
 */
function rightsCredit(text: string): LineCredit | null {
  if (!isNotice(text)) return null;
  const { holder, year } = parseNotice(text);
  if (holder === null || (year === null && !reservesRights(text))) return null;
  return { agencies: agenciesIn(holder).map(({ agency }) => agency), evidence: text, start: 0 };
}

/**
 * Shorter lines may be a name that the headline has too. No figure changes at 10 or 40 (`npm run eval --
 * thresholds SHORTEST_HEADLINE`).
 */
const SHORTEST_HEADLINE = 20;

/** Whether a line beside the headline is the headline, or a piece of it. */
function isHeadline(line: string, title: string): boolean {
  const folded = fold(line);
  if (title === '' || folded.length < SHORTEST_HEADLINE) return false;
  return title.includes(folded) || folded.includes(title);
}

/** `de` for `de-AT`; `null` when the page declares none. */
function primaryLanguage(reading: PageReading): string | null {
  return reading.article?.language?.split('-')[0]?.toLowerCase() ?? null;
}
