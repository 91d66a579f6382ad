import { segment } from './blocks';
import { decide, headEvidence, isDecided } from './detect';
import { type Dom, domOf } from './dom';
import { extract } from './extract';
import { metaContent, metaTags } from './head';
import { headlineOf } from './headline';
import { declaredLanguage } from './language';
import { LimitError } from './limits';
import { linesOf } from './lines';
import { articleBody, linkedArticles } from './linked-articles';
import { readLinkedData } from './linked-data';
import { statements } from './statements';
import { textEvidence } from './text-evidence';
import { locateNodes, mapText, type TextMap } from './text-map';
import { documentTitle, titleOf } from './title';
import type { PageReading } from './types';
import { countWords } from './words';
import { zonesOf } from './zones';

export interface PageRead {
  reading: PageReading;
  /**
   * Ranges in the live page for a span of the article's text, one for each block it touches; empty
   * when the nodes have gone.
   */
  locate(span: { start: number; end: number }): Range[];
}

/**
 * Reads a page: whether it is a news article, its text, and what it states. The document is not
 * changed. Never throws on account of the page: what cannot be read is said in `detection.problem`.
 */
export function readPage(document: Document, url: string): PageRead {
  const dom = domOf(document);
  const meta = metaTags(dom);
  const data = readLinkedData(dom);
  const linked = linkedArticles(data);
  const signals = headEvidence(url, meta, data);
  const head = decide(signals);
  if (isDecided(signals)) return notArticle(head);
  const body = dom.all('body')[0];
  if (!body) return notArticle(head, 'no-text');
  try {
    const segments = segment(dom, body);
    const titles = [
      linked[0]?.headline ?? null,
      metaContent(meta, 'og:title'),
      metaContent(meta, 'twitter:title'),
      documentTitle(dom),
    ];
    const headline = headlineOf(segments.blocks, titles);
    const zones = zonesOf(dom, segments, headline);
    const { blocks, bodyStart } = extract(segments, zones, headline, {
      body: articleBody(data),
      descriptions: [metaContent(meta, 'description'), metaContent(meta, 'og:description')].filter(
        text => text !== null,
      ),
    });
    const map = mapText(blocks);
    const words = countWords(map.text);
    const detection = decide([...signals, ...textEvidence(segments.blocks, headline, blocks)]);
    if (!detection.isArticle) return notArticle(detection);
    return {
      reading: {
        url,
        detection,
        article: {
          title: titleOf(dom, meta, linked, headline),
          language: declaredLanguage(dom, meta, linked),
          text: map.text,
          words,
        },
        statements: statements(
          dom,
          url,
          meta,
          linked,
          linesOf(segments.blocks, zones, headline, blocks, bodyStart),
        ),
      },
      locate: span => ranges(dom, map, span),
    };
  } catch (error) {
    if (error instanceof LimitError) return notArticle(head, error.problem);
    throw error;
  }

  function notArticle(
    verdict: ReturnType<typeof decide>,
    problem?: 'too-large' | 'no-text',
  ): PageRead {
    return {
      reading: {
        url,
        detection: { ...verdict, isArticle: false, ...(problem ? { problem } : {}) },
        article: null,
        statements: statements(dom, url, meta, linked, []),
      },
      locate: () => [],
    };
  }
}

function ranges(dom: Dom, map: TextMap, span: { start: number; end: number }): Range[] {
  return locateNodes(dom, map, span).map(spans => {
    const range = dom.createRange();
    const first = spans[0]!;
    const last = spans.at(-1)!;
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  });
}
