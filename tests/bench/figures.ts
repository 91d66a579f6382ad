/** Figures of one engine over one corpus; times in milliseconds. */
export interface Figures {
  name: string;
  settings: string;
  articles: number;
  bytesPerArticle: number;
  /** Bytes an article of each part, where the engine tells. */
  parts: Record<string, number>;
  /** Articles of ready texts a second of processor time. */
  buildRate: number;
  /** The first time in a process, and the median of later ones. */
  coldLoad: number;
  load: number;
  /** The first question after the first load: a page that shares text with no article. */
  firstQuestion: number;
  /** Median of a page of 500 words that shares text with no article. */
  noMatch: number;
  /** Median of a page that is an article, word for word. */
  match: number;
  /** Share of those pages whose article comes first. */
  found: number;
  /** Bytes of memory that the loaded index holds, the stored form given back. */
  memory: number;
  /** Medians of what a question consists of, of pages that match nothing. */
  steps: Record<string, number>;
  /** The same of pages of 1,000 words, with whole questions of both kinds; empty for others than Whence. */
  longSteps: Record<string, number>;
}

/** Where an engine gave up. */
export interface Stopped {
  name: string;
  articles: number;
  stopped: string;
}

export type Outcome = Figures | Stopped;

export function isStopped(outcome: Outcome): outcome is Stopped {
  return 'stopped' in outcome;
}
