import type { Line } from '../page/types';
import { sourceLabelOf } from './end-credit';
import { agencyNamed } from './find-agencies';
import { isPictureLine } from './photo';

/**
 * A text of one or two paragraphs opens and closes with the same lines. No figure changes at 1 or 4 (`npm
 * run eval -- thresholds LAST_LINES`).
 */
const LAST_LINES = 2;

/**
 * The lines in which a closing credit or a notice of the text may stand: its last ones, what stands
 * among them, and its notices; without those that sign a picture, a tag or a card. Linear.
 */
export function closingLines(lines: readonly Line[]): Set<Line> {
  const body = lines.filter(isOfBody);
  const last = new Set(body.slice(-LAST_LINES));
  const firstTail = lines.findIndex(line => line.place === 'tail');
  const labels = pictureLabels(lines);
  const names = new Map<Line, string>();
  const closing = lines.filter((line, i) => {
    const among = line.place === 'body' && firstTail >= 0 && i > firstTail;
    if (!among && !last.has(line) && line.place !== 'tail' && line.place !== 'notice') return false;
    const code = looseName(line.text);
    if (code !== null) names.set(line, code);
    return !isPictureLine(line.text) && !isPictureLabel(line.text, labels);
  });
  const before = new Map(body.map((line, i) => [line, body[i - 1]]));
  const repeated = (code: string) => [...names.values()].filter(name => name === code).length > 1;
  return new Set(
    closing.filter(line => {
      const code = names.get(line);
      if (code === undefined) return true;
      return !repeated(code) && isSentence(before.get(line)?.text ?? '');
    }),
  );
}

/** Whether a line belongs to the text, at its beginning, in the middle or at its end. */
export function isOfBody({ place }: Line): boolean {
  return place === 'lead' || place === 'body' || place === 'tail';
}

/** Source labels, folded, with which the page signs its captions. */
export function pictureLabels(lines: readonly Line[]): ReadonlySet<string> {
  const captions = lines.filter(line => line.place === 'caption');
  return new Set(captions.flatMap(line => sourceLabelOf(line.text) ?? []));
}

/** Where captions are signed `Quelle: …`, another such line is a picture's too. */
export function isPictureLabel(text: string, labels: ReadonlySet<string>): boolean {
  const label = sourceLabelOf(text);
  return label !== null && labels.has(label);
}

/** The agency's code when a line is its name and nothing more: a tag, a card's source, or a credit. */
function looseName(line: string): string | null {
  return /^\p{L}/u.test(line) ? (agencyNamed(line)?.agency.code ?? null) : null;
}

/**
 * Shorter lines are tags and headings, whatever they end with. No figure changes at 10 or 40 (`npm run
 * eval -- thresholds SHORTEST_SENTENCE`).
 */
const SHORTEST_SENTENCE = 20;

/** A credit without brackets follows a full sentence; tags and cards follow tags and headlines. */
function isSentence(line: string): boolean {
  return /[.!?…。！？"”»«’)]$/u.test(line.trimEnd()) && line.length > SHORTEST_SENTENCE;
}
