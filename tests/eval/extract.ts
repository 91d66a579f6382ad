import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseDocument } from '../../lib/cli/dom';
import { type Half, halfOfPage, readTruePage, type TruePage, truePages } from './pages';

export interface ExtractScores {
  /** Pages whose true text has more than 60 words. */
  pages: number;
  /** Word-multiset F1, 0–1. */
  mean: number;
  /** 10th percentile. */
  p10: number;
  /** Pages under 0.5. */
  under: number;
  precision: number;
  recall: number;
}

export interface ExtractedPage {
  file: string;
  half: Half;
  precision: number;
  recall: number;
  f1: number;
}

export interface ExtractResult {
  all: ExtractScores;
  dev: ExtractScores;
  heldOut: ExtractScores;
  /** Mozilla's Readability alone on the same pages, to compare with. */
  readability: { all: ExtractScores; dev: ExtractScores; heldOut: ExtractScores };
  /** The pages under 0.9, worst first. */
  worst: ExtractedPage[];
}

export const MIN_WORDS = 60;
const WORST = 0.9;

/**
 * Agreement of the extracted texts with the true ones, by the definitions of `eval/README.md`.
 *
 * @param stripped without what templates call their parts; then without the comparison
 */
export async function extract(shared: URL, stripped = false): Promise<ExtractResult> {
  const pages: ExtractedPage[] = [];
  const baseline: ExtractedPage[] = [];
  for (const page of truePages(shared, 'articles')) {
    const truth = wordsOf(page.text ?? '');
    if (truth.length <= MIN_WORDS) continue;
    const at = { file: page.file, half: halfOfPage(page) };
    const found = wordsOf(readTruePage(shared, page, stripped).article?.text ?? '');
    pages.push({ ...at, ...agreement(found, truth) });
    if (!stripped)
      baseline.push({ ...at, ...agreement(wordsOf(readability(shared, page)), truth) });
  }
  const halves = scoreHalves(pages);
  return {
    ...halves,
    readability: scoreHalves(baseline),
    worst: pages.filter(({ f1 }) => f1 < WORST),
  };
}

/** Readability as it comes; pages that it throws on have no text. */
function readability(shared: URL, page: TruePage): string {
  const html = readFileSync(new URL(`eval/pages/${page.file}`, shared), 'utf8');
  try {
    return new Readability(parseDocument(html)).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

function scoreHalves(pages: ExtractedPage[]) {
  pages.sort((a, b) => a.f1 - b.f1);
  return {
    all: score(pages),
    dev: score(pages.filter(({ half }) => half === 'dev')),
    heldOut: score(pages.filter(({ half }) => half === 'held-out')),
  };
}

/** Lower case, punctuation removed. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter(word => word !== '');
}

/** Precision, recall and F1 of one multiset of words against another. */
export function agreement(
  found: readonly string[],
  truth: readonly string[],
): { precision: number; recall: number; f1: number } {
  const left = new Map<string, number>();
  for (const word of truth) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  const total = found.length + truth.length;
  return {
    precision: found.length === 0 ? 0 : shared / found.length,
    recall: truth.length === 0 ? 0 : shared / truth.length,
    f1: total === 0 ? 1 : (2 * shared) / total,
  };
}

/** Scores of pages sorted by F1. */
function score(pages: readonly ExtractedPage[]): ExtractScores {
  const mean = (of: (page: ExtractedPage) => number) =>
    pages.reduce((sum, page) => sum + of(page), 0) / Math.max(1, pages.length);
  return {
    pages: pages.length,
    mean: mean(({ f1 }) => f1),
    p10: pages[Math.floor(pages.length / 10)]?.f1 ?? 0,
    under: pages.filter(({ f1 }) => f1 < 0.5).length,
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
  };
}
