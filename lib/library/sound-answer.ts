import type { Corpus } from '../corpus/read';
import { closeDamaged, corpora } from './corpora';

/**
 * Asks the corpora, and answers with nothing that a damaged pack says. Stored packs are opened without a
 * look at all their bytes; before an answer that says something is given away, they are verified, and
 * where one is damaged the question is asked again of what takes its place. An answer that says nothing is
 * given at once, and the packs are verified after it.
 *
 * @param ask what is asked; a `PackError` tells that a pack is damaged
 * @param says whether an answer says something
 */
export async function soundAnswer<T>(
  ask: (corpora: readonly Corpus[]) => T,
  says: (answer: T) => boolean,
): Promise<T> {
  const asked = await corpora();
  const answer = answerOf(ask, asked);
  if (answer && !says(answer.value)) {
    setTimeout(() => isSound(asked));
    return answer.value;
  }
  return isSound(asked) && answer ? answer.value : ask(await corpora());
}

function answerOf<T>(
  ask: (corpora: readonly Corpus[]) => T,
  asked: readonly Corpus[],
): { value: T } | null {
  try {
    return { value: ask(asked) };
  } catch {
    // Most likely a damaged pack; anything else comes again when it is asked once more.
    return null;
  }
}

/** Verifies the corpora, and closes all where one is damaged: none of a worker's later answers is of it. */
function isSound(asked: readonly Corpus[]): boolean {
  try {
    for (const corpus of asked) corpus.verify();
    return true;
  } catch {
    closeDamaged();
    return false;
  }
}
