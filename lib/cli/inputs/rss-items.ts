import { countWords } from '../../page/words';
import { htmlText } from '../html-text';
import { atomContent } from './atom-content';
import { articleInput, type Body, type Facts } from './facts';
import { channelFacts, feedFacts } from './feed-facts';
import type { Input, InputFile } from './importer';
import { element, rawText, type XmlElement } from './xml/element';
import { innerHtml } from './xml/markup';
import { xmlAround, xmlItems } from './xml/read-xml';

export const ONLY_SUMMARY = 'items with a summary only';

/**
 * A description of so many words is not a summary: WordPress, from which most feeds come, cuts those at
 * 55 words, and standfirsts are shorter.
 */
const LEAST_WORDS = 150;

/** The items of a feed of any version of RSS, one at a time. */
export async function* rssItems(file: InputFile): AsyncGenerator<Input> {
  const channel = channelFacts(await xmlAround(file, isItem));
  for await (const { line, element: item, problem } of xmlItems(file, isItem)) {
    const where = `${file.path}:${line}`;
    if (!item) {
      yield { where, problem: problem ?? 'could not be read' };
      continue;
    }
    const facts = feedFacts(item, channel);
    const body = bodyOf(item, facts);
    if (body) yield* articleInput({ where, fallbackId: `${file.name}:${line}` }, facts, body);
    else yield { where, leftOut: ONLY_SUMMARY };
  }
}

function isItem(name: string): boolean {
  return name === 'item';
}

function bodyOf(item: XmlElement, facts: Facts): Body | null {
  const encoded = markupIn(item, 'content:encoded');
  if (encoded !== null) return { html: encoded };
  const content = element(item, 'atom:content');
  const inAtom = content && atomContent(content);
  if (inAtom) return inAtom;
  const page = element(item, 'xhtml:body') ?? element(item, 'xhtml:div');
  if (page) return { html: innerHtml(page) };
  const description = markupIn(item, 'description');
  if (description === null) return null;
  const isWhole = !facts.url || countWords(htmlText(description)) >= LEAST_WORDS;
  return isWhole ? { html: description } : null;
}

/** Markup of an element that holds HTML as escaped text. */
function markupIn(of: XmlElement, name: string): string | null {
  const markup = rawText(element(of, name)).trim();
  return markup === '' ? null : markup;
}
