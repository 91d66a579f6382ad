import type { Alteration } from '../../lib/label/types';

/** A stretch of a snippet; changed words have the alteration they are. */
export interface SnippetPiece {
  text: string;
  alteration: Alteration | null;
}

/** A stretch of the page around changed words. */
export interface ChangedSnippet {
  /** In reading order. */
  pieces: SnippetPiece[];
  /** Whether the paragraph goes on where the snippet begins and ends. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** With more changes than these a snippet is no longer read at a glance. */
const MOST_IN_ONE = 3;

/**
 * Changed words with what stands around them, in page order. Words side by side are one change (a first
 * name and a surname), and changes that stand in each other's context share a snippet.
 *
 * @param altered sorted by place, as in a match.
 * @param length UTF-16 units of the page's text.
 */
export function changedSnippets(altered: readonly Alteration[], length: number): ChangedSnippet[] {
  const snippets: ChangedSnippet[] = [];
  let last: Alteration | null = null;
  let inSnippet = 0;
  for (const alteration of joined(altered)) {
    const gap = last && textBetween(last, alteration);
    const snippet = snippets.at(-1);
    if (snippet && gap !== null && inSnippet < MOST_IN_ONE) {
      snippet.pieces.push({ text: gap, alteration: null });
      inSnippet += 1;
    } else {
      if (snippet && last) close(snippet, gap ?? last.after, last, length);
      snippets.push(open(gap === null ? alteration.before : '', alteration));
      inSnippet = 1;
    }
    snippets.at(-1)!.pieces.push({ text: alteration.text, alteration });
    last = alteration;
  }
  if (last) close(snippets.at(-1)!, last.after, last, length);
  return snippets;
}

function open(before: string, { start }: Alteration): ChangedSnippet {
  const text = before.slice(before.lastIndexOf('\n') + 1);
  return {
    pieces: text === '' ? [] : [{ text, alteration: null }],
    cutBefore: !before.includes('\n') && start > before.length,
    cutAfter: false,
  };
}

function close(snippet: ChangedSnippet, after: string, { end }: Alteration, length: number): void {
  const [text = ''] = after.split('\n', 1);
  if (text !== '') snippet.pieces.push({ text, alteration: null });
  snippet.cutAfter = !after.includes('\n') && end + after.length < length;
}

/** Changes with only white space between them as one; what overlaps its predecessor adds nothing to it. */
function joined(altered: readonly Alteration[]): Alteration[] {
  const changes: Alteration[] = [];
  for (const alteration of altered) {
    const last = changes.at(-1);
    if (last && alteration.start < last.end) continue;
    const gap = last ? textBetween(last, alteration) : null;
    if (last && gap !== null && gap.trim() === '') {
      const { end, after } = alteration;
      changes[changes.length - 1] = {
        ...last,
        text: last.text + gap + alteration.text,
        end,
        after,
      };
    } else changes.push(alteration);
  }
  return changes;
}

/** The text from one change to the next, from what both know of it; `null` when that is not all, or is two paragraphs. */
function textBetween(first: Alteration, second: Alteration): string | null {
  const gap = second.start - first.end;
  const missing = gap - first.after.length;
  if (missing > second.before.length) return null;
  const text =
    missing <= 0
      ? first.after.slice(0, gap)
      : first.after + second.before.slice(second.before.length - missing);
  return text.includes('\n') ? null : text;
}
