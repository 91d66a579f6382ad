/** Closes a sentence where white space follows. */
const STOPS = new Set('.!?…'.split(''));
/** Closes a sentence in scripts without spaces. */
const FULL_STOPS = new Set('。！？'.split(''));

/** A sentence of a line, and where in it it begins, UTF-16 units. */
export interface Sentence {
  text: string;
  start: number;
}

/**
 * A line's sentences, cut after stops; titles such as `Dr.` cut too early, which does no harm where
 * short sentences are looked through for a phrase. Linear.
 */
export function sentencesOf(line: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number) => {
    const text = line.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    if (text.trim() !== '') sentences.push({ text: text.trim(), start });
    from = to;
  };
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (!FULL_STOPS.has(char) && !(STOPS.has(char) && line.charAt(at + 1) === ' ')) continue;
    cut(at + 1);
  }
  cut(line.length);
  return sentences;
}
