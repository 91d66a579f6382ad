import { draftOf } from '../../../lib/corpus/draft';
import { openStored } from '../../../lib/corpus/read';
import type { Entry } from '../../../lib/corpus/types';
import { findMatches } from '../../../lib/find-matches';
import { shingle } from '../../../lib/match/shingles';
import { readCommonStems } from '../../../lib/store/common-stems';
import { type Database, database } from '../../../lib/store/database';
import { remember } from '../../../lib/store/remember';
import { type CommonStemsOf, Segments } from '../../../lib/store/segments';
import { totals } from '../../../lib/store/totals';
import { randomArticle } from '../../fixtures/random-text';

/** Remember articles `from` to `to`, or start anew and ask. */
export type MemoryQuestion = { fill: { from: number; to: number } } | { ask: { articles: number } };

/** Times in milliseconds. */
export interface MemoryAnswer {
  /** Until every segment is open. */
  start: number;
  segments: number;
  /** One article remembered, compaction included. */
  remember: number;
  /** Of every shingle of a page of 500 words in all segments, medians. */
  lookUpMatch: number;
  lookUpNone: number;
  /** The whole question: shingles, stems, look-up, passages. */
  question: number;
  found: boolean;
  megabytes: number;
}

declare const chrome: {
  runtime: {
    getURL(path: string): string;
    onMessage: {
      addListener(
        listener: (
          message: MemoryQuestion,
          sender: unknown,
          respond: (answer: unknown) => void,
        ) => boolean,
      ): void;
    };
  };
};

const ARTICLE_WORDS = 500;
const REPEATS = 41;

chrome.runtime.onMessage.addListener((question, _, respond) => {
  const answer = 'fill' in question ? fill(question.fill) : ask(question.ask);
  answer.then(respond, error => respond({ error: String(error) }));
  return true;
});

const commonStems: CommonStemsOf = async languages => {
  const file = await fetch(chrome.runtime.getURL('/common-stems.bin'));
  return readCommonStems(await file.arrayBuffer(), languages);
};

async function fill({ from, to }: { from: number; to: number }): Promise<number> {
  const db = await database();
  for (let seed = from; seed < to; seed += 1) await rememberArticle(db, seed);
  await new Segments().open(db, commonStems);
  return to;
}

async function ask({ articles }: { articles: number }): Promise<MemoryAnswer> {
  const started = performance.now();
  const db = await database();
  const corpora = await new Segments().open(db, commonStems, openStored);
  const start = performance.now() - started;
  const known = randomArticle(ARTICLE_WORDS, articles >> 1);
  const unknown = randomArticle(ARTICLE_WORDS, articles + 1_000_000);
  const lookUp = (page: string) => {
    const { hashes } = shingle(page);
    return median(() => {
      for (const corpus of corpora) corpus.lookup(hashes);
    });
  };
  const lookUpMatch = lookUp(known);
  const lookUpNone = lookUp(unknown);
  const question = median(() => void findMatches(known, corpora));
  const [first] = findMatches(known, corpora);
  const asked = performance.now();
  await rememberArticle(db, articles + Math.floor(asked));
  await new Segments().open(db, commonStems);
  return {
    ...{ start, segments: corpora.length, remember: performance.now() - asked },
    ...{ lookUpMatch, lookUpNone, question },
    found: first?.entry.url === urlOf(articles >> 1),
    megabytes: (await totals(db)).asked.bytes / 1e6,
  };
}

function rememberArticle(db: Database, seed: number): Promise<unknown> {
  const text = randomArticle(ARTICLE_WORDS, seed);
  const nothing = { publisher: 'Harbour Courier', title: `Article ${seed}`, published: null };
  const credits = { authors: [], agencies: ['AFP'], copyright: null, licence: null };
  const entry: Entry = { id: '', url: urlOf(seed), ...nothing, ...credits, language: 'en' };
  const article = { entry, draft: draftOf(text)!, digest: String(seed), text: null };
  return remember(db, { ...article, automatic: false, now: new Date().toISOString() });
}

function urlOf(seed: number): string {
  return `https://courier.example/${seed}`;
}

function median(run: () => void): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[REPEATS >> 1]!;
}
