import { cap, capStart, MAX_LINE, MAX_LINES, MAX_TEXT } from './limits';
import { holdsNotice, opensAsNotice } from './rights-words';
import { noStatements } from './statements';
import type { Line, PageReading, Place } from './types';
import { fold } from './white-space';
import { countWords } from './words';

export interface TextOptions {
  url?: string;
  title?: string;
}

/** Words below which a text says too little to be labelled. */
const MIN_WORDS = 10;
const LEAD_LINES = 3;
const TAIL_LINES = 8;
const MAX_TITLE_WORDS = 30;

/**
 * Reads plain text: a first line that looks like a headline is the title, paragraphs stand apart by
 * blank lines or, where there are none, by line ends. Lines that are a copyright notice go to the
 * statements, not into the text. Cost: linear in the text.
 */
export function readText(text: string, options: TextOptions = {}): PageReading {
  const url = options.url ?? '';
  if (text.length > MAX_TEXT) return unread(url, 'too-large');
  const paragraphs = paragraphsOf(text.replace(/\r\n?/g, '\n'));
  const title = takeTitle(paragraphs, options.title);
  const notices: string[] = [];
  const body = paragraphs.filter(line => {
    if (opensAsNotice(line)) notices.push(line);
    return !opensAsNotice(line);
  });
  const joined = body.join('\n\n');
  const words = countWords(joined);
  if (words < MIN_WORDS) return unread(url, 'no-text');
  return {
    url,
    detection: { isArticle: true, score: 1, signals: [{ name: 'plain-text', weight: 1 }] },
    article: { title, language: null, text: joined, words },
    statements: { ...noStatements(), lines: linesOf(body, notices) },
  };
}

function unread(url: string, problem: 'too-large' | 'no-text'): PageReading {
  return {
    url,
    detection: { isArticle: false, score: 0, signals: [], problem },
    article: null,
    statements: noStatements(),
  };
}

/** Paragraphs with white space folded; lines broken to a fixed width are joined again. */
function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map(fold);
  const wrapped = isWrapped(lines);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') {
      open = false;
    } else if (open && wrapped && !standsAlone(line)) {
      paragraphs[paragraphs.length - 1] += ` ${line}`;
    } else {
      paragraphs.push(line);
      open = !opensAsNotice(line);
    }
  }
  return paragraphs;
}

/** Notices and bracketed credits end a text on lines of their own. */
function standsAlone(line: string): boolean {
  return opensAsNotice(line) || (/^[(（[]/.test(line) && /[)）\]]\.?$/.test(line));
}

/** Width up to which texts are broken by hand or mail programs. */
const MAX_WRAP = 100;

/** Whether lines were broken to a width: those that are continued are nearly as long as the longest. */
function isWrapped(lines: readonly string[]): boolean {
  const continued = lines.filter((line, i) => line !== '' && (lines[i + 1] ?? '') !== '');
  if (continued.length < 3) return false;
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  if (longest > MAX_WRAP) return false;
  return continued.filter(line => line.length > longest * 0.7).length > continued.length * 0.7;
}

function takeTitle(paragraphs: string[], given: string | undefined): string {
  const first = paragraphs[0];
  if (first === undefined) return given ?? '';
  if (given !== undefined && given !== '') {
    if (fold(given).toLowerCase() === first.toLowerCase()) paragraphs.shift();
    return fold(given);
  }
  if (paragraphs.length < 2 || !readsLikeTitle(first)) return '';
  paragraphs.shift();
  return first;
}

function readsLikeTitle(line: string): boolean {
  return (
    countWords(line) <= MAX_TITLE_WORDS &&
    line.length <= 200 &&
    !/[.,;:。，…][”"»)]?$/.test(line) &&
    !/^[(（[©]/.test(line)
  );
}

function linesOf(body: readonly string[], notices: readonly string[]): Line[] {
  const lines: Line[] = [];
  body.forEach((text, i) => {
    const closes = i >= body.length - 2;
    const leads = i < LEAD_LINES && (!closes || i === 0);
    if (leads) lines.push(line(text, 'lead'));
    if (closes || (!leads && i >= body.length - TAIL_LINES)) lines.push(line(text, 'tail'));
    else if (!leads && holdsNotice(text)) lines.push(line(text, 'body'));
  });
  lines.push(...notices.map(text => line(text, 'notice')));
  return lines.slice(-MAX_LINES);
}

function line(text: string, place: Place): Line {
  return { text: place === 'tail' ? capStart(text, MAX_LINE) : cap(text, MAX_LINE), place };
}
