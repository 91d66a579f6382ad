import { readPage } from '../../../lib/page/read-page';
import type { PageTime } from './main';

/** Reads the document that this script was put into, as the content script does: once, in a new page. */
Reflect.set(globalThis, 'whenceBench', (url: string): PageTime => {
  const started = performance.now();
  const { detection, article } = readPage(document, url).reading;
  return { time: performance.now() - started, score: detection.score, isArticle: article !== null };
});
