import type { Line, LinkedArticle, MetaTag, PageReading } from '../page/types';
import { isHostName } from './address';
import { hasPictureWord } from './credit-list';
import { readEndCredit } from './end-credit';
import { agenciesIn, agencyNamed } from './find-agencies';
import { fold } from './fold';
import { mainArticle } from './main-article';
import { isNotice, type ParsedNotice, parseNotice, reservesRights } from './notice';
import { lineSpot } from './spot';
import type { Copyright } from './types';

/**
 * Whose copyright a page claims: the article's own notice before the site's, what is printed before
 * what the metadata says; metadata fills in what a printed notice leaves out.
 */
export function readCopyright(reading: PageReading): Copyright | null {
  const lines = reading.statements.lines;
  const own = bestNotice(
    lines,
    lines.filter(line => line.place === 'notice' || line.place === 'tail'),
    'text',
  );
  const site = bestNotice(
    lines,
    lines.filter(line => line.place === 'footer'),
    'page',
  );
  const printed = own && isNoticeOfText(own) ? own : site?.holder ? site : (own ?? site);
  const linked =
    linkedCopyright(mainArticle(reading)) ?? microdataCopyright(reading.statements.meta);
  const declared = metaCopyright(reading.statements.meta);
  if (!printed) return linked ?? declared;
  const named = printed.holder !== null && !isHostName(printed.holder) ? printed.holder : null;
  const holder = named ?? linked?.holder ?? printed.holder ?? declared?.holder ?? null;
  const year = printed.year ?? (sameHolder(holder, linked?.holder) ? linked?.year : null) ?? null;
  return { ...printed, holder, year };
}

/** A mark and a name alone, inside an article, are mostly a picture's; a year or reserved rights are not. */
function isNoticeOfText({ holder, year, notice }: Copyright): boolean {
  return holder !== null && (year !== null || reservesRights(notice) || isTextMark(notice));
}

function sameHolder(a: string | null, b: string | null | undefined): boolean {
  if (a === null || b === null || b === undefined) return false;
  return fold(a).includes(fold(b)) || fold(b).includes(fold(a));
}

/** The notice with most in it: a holder and a year before a holder alone; the first among equals. */
function bestNotice(
  all: readonly Line[],
  lines: readonly Line[],
  where: Copyright['where'],
): Copyright | null {
  let best: Copyright | null = null;
  let most = -1;
  for (const line of lines) {
    const { text } = line;
    if (!isNotice(text) || isPictureNotice(text)) continue;
    const parsed = parseNotice(text);
    const points =
      parsed.holder === null ? 0 : 4 + (parsed.year === null ? 0 : 2) + (/[©ⓒ]/.test(text) ? 1 : 0);
    if (points <= most) continue;
    best = { ...copyrightOf(parsed, text, where), ...lineSpot(all, line) };
    most = points;
  }
  return best;
}

function copyrightOf(parsed: ParsedNotice, notice: string, where: Copyright['where']): Copyright {
  return {
    holder: parsed.holder,
    year: parsed.year,
    ...(parsed.since === null ? {} : { since: parsed.since }),
    notice,
    where,
  };
}

/** `© dpa-infocom, dpa:…`: an agency's mark of a text. */
function isTextMark(text: string): boolean {
  return /^[©ⓒ]/.test(text) && readEndCredit(text) !== null;
}

/** No figure changes at 45 or 180 (`npm run eval -- thresholds LONGEST_PICTURE_NOTICE`). */
const LONGEST_PICTURE_NOTICE = 90;

/** `© AP/dpa | Jane Doe`, `Image copyright Getty Images`: a mark without a year that names an agency or a picture. */
function isPictureNotice(text: string): boolean {
  if (text.length > LONGEST_PICTURE_NOTICE || isTextMark(text)) return false;
  const { holder, year } = parseNotice(text);
  if (hasPictureWord(text) && agenciesIn(text).length > 0) return true;
  if (year !== null || holder === null) return /^image copyright/i.test(text);
  const parts = holder.split(/[/|,]/);
  return parts.some(part => agencyNamed(part) !== null) || /^(?:image|photo|bild|foto)/i.test(text);
}

function linkedCopyright(article: LinkedArticle | null): Copyright | null {
  if (!article) return null;
  const holders = article.copyrightHolder.map(party => party.name).filter(name => name !== '');
  const notice = article.copyrightNotice;
  const parsed = notice === null ? null : parseNotice(notice);
  const holder = holders.find(name => !isPictureHolder(name)) ?? parsed?.holder ?? null;
  if (holder === null) return null;
  const year = yearOf(article.copyrightYear) ?? parsed?.year ?? null;
  const standard = `schema.org ${notice === null ? 'copyrightHolder' : 'copyrightNotice'}`;
  return { holder, year, notice: notice ?? holder, where: 'metadata', at: { standard } };
}

/** `<meta itemprop="copyrightHolder">` and its year. */
function microdataCopyright(meta: readonly MetaTag[]): Copyright | null {
  const value = (name: string) => meta.find(tag => tag.name === name)?.content.trim() || null;
  const holder = value('copyrightholder');
  if (holder === null || isPictureHolder(holder)) return null;
  const at = { standard: 'schema.org copyrightHolder' };
  return { holder, year: yearOf(value('copyrightyear')), notice: holder, where: 'metadata', at };
}

/** `Jane Doe/Getty Images`: templates put the picture's holder where the text's belongs. */
function isPictureHolder(holder: string): boolean {
  const parts = holder.split(/[/|]/);
  const agencies = parts.flatMap(part => agencyNamed(part)?.agency ?? []);
  return parts.length > 1 ? agencies.length > 0 : agencies.some(({ kind }) => kind === 'photo');
}

function yearOf(value: string | null): number | null {
  const year = Number(value?.slice(0, 4));
  return Number.isInteger(year) && year > 1900 ? year : null;
}

const RIGHTS_TAGS = [
  'copyright',
  'dcterms.rightsholder',
  'dc.rights',
  'dcterms.rights',
  'rights',
  'og:copyright',
];

function metaCopyright(meta: readonly MetaTag[]): Copyright | null {
  for (const name of RIGHTS_TAGS) {
    const content = meta.find(tag => tag.name === name)?.content.trim();
    if (!content || /^https?:/i.test(content)) continue;
    const parsed = parseNotice(content);
    if (parsed.holder !== null)
      return { ...copyrightOf(parsed, content, 'metadata'), at: { standard: `meta ${name}` } };
  }
  return null;
}
