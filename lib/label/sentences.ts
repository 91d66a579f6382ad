/** Closes a sentence where white space follows. */
const STOPS = new Set('.!?…'.split(''));
/** Closes a sentence in scripts without spaces. */
const FULL_STOPS = new Set('。！？'.split(''));

/**
 * A line's sentences, cut after stops; titles such as `Dr.` cut too early, which does no harm where
 * short sentences are looked through for a phrase. Linear.
 */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (!FULL_STOPS.has(char) && !(STOPS.has(char) && line.charAt(at + 1) === ' ')) continue;
    sentences.push(line.slice(from, at + 1).trim());
    from = at + 1;
  }
  sentences.push(line.slice(from).trim());
  return sentences.filter(sentence => sentence !== '');
}
