import { readFileSync } from 'node:fs';
import { agencyByCode } from '../../lib/label/agencies';
import type { Stated } from '../../lib/label/types';
import type { PageReading } from '../../lib/page/types';
import { isSameName, type Truth } from './credits';
import { agreement, MIN_WORDS, wordsOf } from './extract';
import type { TruePage } from './pages';

/** The figures of a reading of many pages, to compare readings by. */
export interface ReadingFigures {
  /** Articles missed, and other pages taken for articles. */
  missed: number;
  taken: number;
  /** Mean word-F1 of the texts. */
  f1: number;
  /** Agencies missed and invented; holders and years wrong. */
  agenciesMissed: number;
  agenciesInvented: number;
  rightsWrong: number;
}

/** Adds up how pages were read. */
export class ReadingScore {
  #missed = 0;
  #taken = 0;
  #f1: number[] = [];
  #agenciesMissed = 0;
  #agenciesInvented = 0;
  #rightsWrong = 0;

  add(reading: PageReading, page: TruePage, kind: 'articles' | 'not-articles'): void {
    const isArticle = reading.detection.isArticle;
    if (kind === 'not-articles') {
      if (isArticle) this.#taken++;
      return;
    }
    if (!isArticle) this.#missed++;
    const truth = wordsOf(page.text ?? '');
    if (truth.length > MIN_WORDS)
      this.#f1.push(agreement(wordsOf(reading.article?.text ?? ''), truth).f1);
  }

  addCredits(stated: Stated, truth: Truth): void {
    const codeOf = (code: string) => (agencyByCode(code)?.code ?? code).toLowerCase();
    const want = new Set(truth.text_agencies.map(codeOf));
    const got = new Set(stated.agencies.map(({ code }) => code.toLowerCase()));
    for (const code of want) if (!got.has(code)) this.#agenciesMissed++;
    for (const code of got) if (!want.has(code)) this.#agenciesInvented++;
    const { copyright } = truth;
    const holder = stated.copyright?.holder ?? null;
    if (!isSameName(copyright?.holder ?? null, holder, false)) this.#rightsWrong++;
    if ((stated.copyright?.year ?? null) !== (copyright?.year ?? null)) this.#rightsWrong++;
  }

  /** Both together. */
  with(other: ReadingScore): ReadingScore {
    const sum = new ReadingScore();
    sum.#missed = this.#missed + other.#missed;
    sum.#taken = this.#taken + other.#taken;
    sum.#f1 = [...this.#f1, ...other.#f1];
    sum.#agenciesMissed = this.#agenciesMissed + other.#agenciesMissed;
    sum.#agenciesInvented = this.#agenciesInvented + other.#agenciesInvented;
    sum.#rightsWrong = this.#rightsWrong + other.#rightsWrong;
    return sum;
  }

  figures(): ReadingFigures {
    return {
      missed: this.#missed,
      taken: this.#taken,
      f1: this.#f1.reduce((sum, f1) => sum + f1, 0) / Math.max(1, this.#f1.length),
      agenciesMissed: this.#agenciesMissed,
      agenciesInvented: this.#agenciesInvented,
      rightsWrong: this.#rightsWrong,
    };
  }
}

/** What is right for pages, by their file. */
export function truthOfCredits(shared: URL): Map<string, Truth> {
  const file = new URL('eval/pages/credits.jsonl', shared);
  const lines = readFileSync(file, 'utf8').split('\n');
  const truths = lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Truth);
  return new Map(truths.map(truth => [truth.file, truth]));
}
