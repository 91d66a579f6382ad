import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from '../../lib/cli/dom';
import { agencyByCode } from '../../lib/label/agencies';
import { stated } from '../../lib/label/stated';
import type { Stated } from '../../lib/label/types';
import { readPage } from '../../lib/page/read-page';
import type { Host } from './planted-credits';
import { stripMarkup } from './strip-markup';

/** A row of `pages/credits.jsonl`: what is right for a page. */
export interface Truth {
  file: string;
  url: string;
  publisher: string;
  text_agencies: string[];
  photo_agencies: string[];
  mentioned_only: string[];
  copyright: { holder: string | null; year: number | null; notice: string | null } | null;
}

/** Scores of a set of pages, by the definitions of `eval/README.md`. */
export interface CreditScores {
  pages: number;
  agencies: {
    right: number;
    reported: number;
    expected: number;
    precision: number;
    recall: number;
    f1: number;
  };
  /** Agencies reported that the truth lists only as photo or mentioned. */
  traps: number;
  /** Shares of pages, 0–1. */
  holder: number;
  year: number;
  publisher: number;
  errors: CreditError[];
}

export interface CreditError {
  file: string;
  what: 'agency-missed' | 'agency-invented' | 'trap' | 'holder' | 'year' | 'publisher';
  expected: string;
  reported: string;
}

export interface CreditsResult {
  all: CreditScores;
  /** The half of the publishers that rules were written against. */
  dev: CreditScores;
  /** The half that was set aside. */
  heldOut: CreditScores;
  /** Article pages with no agency in the truth on which one was reported. */
  invented: { pages: number; files: string[] };
  /** What is reported on article pages that have no truth row, for checking by reading. */
  unchecked: { file: string; agencies: { code: string; where: string; evidence: string }[] }[];
}

interface Scored {
  truth: Truth;
  stated: Stated;
}

/**
 * Reads every article page below `shared/eval/pages` and scores what it is said to state.
 *
 * @param stripped without what templates call their parts
 */
export async function credits(shared: URL, stripped = false): Promise<CreditsResult> {
  const pages = new URL('eval/pages/', shared);
  const truths = rows<Truth>(new URL('credits.jsonl', pages));
  const known = new Set(truths.map(truth => truth.file));
  const scored = truths.map(truth => ({ truth, stated: stateOf(pages, truth, stripped) }));
  const rest = rows<{ file: string; url: string }>(new URL('articles.jsonl', pages)).filter(
    ({ file }) => !known.has(file),
  );
  const falsely = scored.filter(
    ({ truth, stated }) => truth.text_agencies.length === 0 && stated.agencies.length > 0,
  );
  return {
    all: score(scored),
    dev: score(scored.filter(({ truth }) => halfOf(truth.publisher) === 'dev')),
    heldOut: score(scored.filter(({ truth }) => halfOf(truth.publisher) === 'held-out')),
    invented: { pages: falsely.length, files: falsely.map(({ truth }) => truth.file) },
    unchecked: rest
      .map(page => ({
        file: page.file,
        agencies: stateOf(pages, page, stripped).agencies.map(({ code, where, evidence }) => ({
          code,
          where,
          evidence,
        })),
      }))
      .filter(({ agencies }) => agencies.length > 0),
  };
}

/** Pages whose text is credited to nobody, to put credits into. */
export function creditHosts(shared: URL): Host[] {
  const pages = new URL('eval/pages/', shared);
  const texts = new Map(
    rows<Host & { title: string | null }>(new URL('articles.jsonl', pages)).map(page => [
      page.file,
      page,
    ]),
  );
  return rows<Truth>(new URL('credits.jsonl', pages))
    .filter(({ text_agencies }) => text_agencies.length === 0)
    .map(({ file, url, publisher }) => {
      const { title = null, text = '' } = texts.get(file) ?? {};
      return { file, url, publisher, title, text };
    });
}

function rows<T>(file: URL): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}

function stateOf(pages: URL, page: { file: string; url: string }, stripped: boolean): Stated {
  const file = new URL(page.file, pages);
  const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const document = parseDocument(html);
  if (stripped) stripMarkup(document);
  return stated(readPage(document, page.url).reading);
}

/** Half of the publishers by FNV-1a of the name's letters and digits, so that a page never changes sides. */
export function halfOf(publisher: string): 'dev' | 'held-out' {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(lettersOf(publisher)))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 16)) & 1) === 0 ? 'dev' : 'held-out';
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function score(pages: readonly Scored[]): CreditScores {
  const errors: CreditError[] = [];
  let right = 0;
  let reported = 0;
  let expected = 0;
  for (const { truth, stated } of pages) {
    const fail = (what: CreditError['what'], wanted: string | null, got: string | null) =>
      errors.push({ file: truth.file, what, expected: wanted ?? '', reported: got ?? '' });
    const want = new Set(truth.text_agencies.map(codeOf));
    const trapped = new Set([...truth.photo_agencies, ...truth.mentioned_only].map(codeOf));
    const got = new Set(stated.agencies.map(({ code }) => code.toLowerCase()));
    expected += want.size;
    reported += got.size;
    for (const code of want) {
      if (got.has(code)) right++;
      else fail('agency-missed', code, [...got].join(' '));
    }
    for (const { code, where, evidence } of stated.agencies) {
      if (want.has(code.toLowerCase())) continue;
      const what = trapped.has(code.toLowerCase()) ? 'trap' : 'agency-invented';
      fail(what, [...want].join(' '), `${code} ${where}: ${evidence}`);
    }
    const copyright = truth.copyright;
    const holder = stated.copyright?.holder ?? null;
    if (!isSameName(copyright?.holder ?? null, holder, false))
      fail('holder', copyright?.holder ?? null, holder);
    const year = stated.copyright?.year ?? null;
    if (year !== (copyright?.year ?? null))
      fail(
        'year',
        String(copyright?.year ?? ''),
        `${year ?? ''} ${stated.copyright?.notice ?? ''}`,
      );
    if (!isSameName(truth.publisher, stated.publisher, true))
      fail('publisher', truth.publisher, stated.publisher);
  }
  const share = (what: CreditError['what']) =>
    pages.length === 0 ? 1 : 1 - errors.filter(error => error.what === what).length / pages.length;
  const precision = reported === 0 ? 1 : right / reported;
  const recall = expected === 0 ? 1 : right / expected;
  return {
    pages: pages.length,
    agencies: {
      right,
      reported,
      expected,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    },
    traps: errors.filter(error => error.what === 'trap').length,
    holder: share('holder'),
    year: share('year'),
    publisher: share('publisher'),
    errors,
  };
}

/** Codes of the truth as the table spells them, lower case. */
function codeOf(code: string): string {
  return (agencyByCode(code)?.code ?? code).toLowerCase();
}

/** Right when either name contains the other, lower case and without punctuation. */
export function isSameName(a: string | null, b: string | null, joined: boolean): boolean {
  if (a === null || b === null) return a === b;
  const plain = (name: string) => {
    const text = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s]/gu, '');
    return joined ? text.replace(/\s+/g, '') : text.replace(/\s+/g, ' ').trim();
  };
  const [plainA, plainB] = [plain(a), plain(b)];
  if (plainA === '' || plainB === '') return plainA === plainB;
  return plainA.includes(plainB) || plainB.includes(plainA);
}
