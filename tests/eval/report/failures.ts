import { commonWords } from '../../../lib/cli/common-words';
import { stemHash } from '../../../lib/match/stems';
import type { EvalResult, Failure } from '../result';
import { element, joined, type Markup, text } from './element';

/** Cases shown of each kind. */
const SHOWN = 10;
/** The most frequent words of English are in every text. */
const COMMON = new Set(commonWords('en').slice(0, 300).map(stemHash));
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The worst cases of each kind, what was asked beside what it was, or should have been, matched with. */
export function worstFailures(results: Record<string, EvalResult>): Markup {
  const kinds = new Map<string, Failure[]>();
  for (const failure of Object.values(results).flatMap(({ failures }) => failures ?? [])) {
    kinds.set(failure.kind, [...(kinds.get(failure.kind) ?? []), failure]);
  }
  return joined(
    [...kinds].map(([kind, failures]) => {
      const worst = [...failures].sort((a, b) => b.severity - a.severity).slice(0, SHOWN);
      return element(
        'section',
        { class: 'kind' },
        element('h3', {}, text(`${kind[0]!.toUpperCase()}${kind.slice(1)}`)),
        element(
          'p',
          { class: 'count' },
          text(
            failures.length > SHOWN
              ? `${failures.length} in the part that may be looked at; the ${SHOWN} worst.`
              : `${failures.length} in the part that may be looked at.`,
          ),
        ),
        worst.map((failure, at) => sideBySide(failure, at === 0)),
      );
    }),
  );
}

function sideBySide({ what, page, source }: Failure, isOpen: boolean): Markup {
  const [ofPage, ofSource] = [stemsOf(page), stemsOf(source)];
  return element(
    'details',
    isOpen ? { open: '' } : {},
    element('summary', {}, text(what)),
    element(
      'div',
      { class: 'texts' },
      textBox('what was asked', marked(page, ofSource)),
      textBox('in the corpus', marked(source, ofPage)),
    ),
  );
}

function textBox(name: string, content: Markup[]): Markup {
  const scrolls = { tabindex: 0, role: 'group', 'aria-label': name };
  return element('div', { class: 'text', ...scrolls }, element('h4', {}, text(name)), content);
}

function stemsOf(words: string): Set<number> {
  return new Set((words.match(WORD) ?? []).map(stemHash));
}

/** Paragraphs, in which telling words of the other text are marked, with what both have in between. */
function marked(words: string, others: ReadonlySet<number>): Markup[] {
  return words
    .split(/\n+/)
    .filter(paragraph => paragraph.trim() !== '')
    .map(paragraph => element('p', {}, stretches(paragraph, others)));
}

function stretches(paragraph: string, others: ReadonlySet<number>): Markup[] {
  const parts: Markup[] = [];
  let plainFrom = 0;
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (!open) return;
    parts.push(text(paragraph.slice(plainFrom, open.start)));
    parts.push(element('mark', {}, text(paragraph.slice(open.start, open.end))));
    plainFrom = open.end;
    open = null;
  };
  for (const { 0: word, index } of paragraph.matchAll(WORD)) {
    const stem = stemHash(word);
    if (!others.has(stem)) close();
    else if (COMMON.has(stem)) continue;
    else if (open) open.end = index + word.length;
    else open = { start: index, end: index + word.length };
  }
  close();
  parts.push(text(paragraph.slice(plainFrom)));
  return parts;
}
