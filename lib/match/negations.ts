import { wordsHash } from './fact-hash';
import { tokenise } from './tokens';
import type { Tokens } from './types';

/** Words that deny, of the larger languages; those that mean other things as often are left out. */
const WORDS =
  'not no never neither nor nobody nothing none cannot ' +
  'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ' +
  'pas jamais aucun aucune nunca jamás ningún ninguno ninguna nadie ' +
  'non nessun nessuno nessuna niente não nenhum nenhuma ninguém ' +
  'niet geen nooit niets nie nigdy не нет никогда ни لا ليس لم لن 不 没 沒 無 无';
/** Spelt without its apostrophe, as tokens are; the verb that is left without "n't". */
const VERBS = 'is are was were do does did has have had would could should must need might ought';
const CONTRACTED = `${VERBS.replace(/\b(?= |$)/g, 'nt')} cant cannot wont shant`;
const LEFT = `${VERBS} can can will shall`;

/** Words that deny, by their hashes. */
interface Denials {
  words: ReadonlySet<number>;
  /** The verb of a contraction. */
  contracted: ReadonlyMap<number, number>;
  /** Marks what the lowest bits of all those hashes are: nearly every word is told apart by them. */
  lowBits: Uint8Array;
}

const LOW_BITS = 2 ** 12 - 1;
let known: Denials | null = null;

/** Made when first asked for: the background starts without them. */
function denials(): Denials {
  if (known) return known;
  const words = new Set(hashesOf(WORDS));
  const verbs = hashesOf(LEFT);
  const contracted = new Map(Array.from(hashesOf(CONTRACTED), (hash, at) => [hash, verbs[at]!]));
  const lowBits = new Uint8Array(LOW_BITS + 1);
  for (const hash of [...words, ...contracted.keys()]) lowBits[hash & LOW_BITS] = 1;
  known = { words, contracted, lowBits };
  return known;
}

/** Of each word of a list. */
function hashesOf(list: string): Uint32Array {
  return tokenise(list).hashes;
}

/** A place where something is denied, with the words around it as hashes; 0 beyond the text. */
export interface Negation {
  /** Of the word that denies. */
  token: number;
  /** Hashes that tell the place: of the words beside it, before it, after it. */
  hashes: [number, number, number];
}

/** Every negation of a text, in order. Cost: linear. */
export function negations(tokens: Tokens): Negation[] {
  const { words, contracted, lowBits } = denials();
  const found: Negation[] = [];
  for (let token = 0; token < tokens.length; token += 1) {
    const hash = tokens.hashes[token]!;
    if (lowBits[hash & LOW_BITS] === 0) continue;
    const verb = contracted.get(hash);
    if (verb === undefined && !words.has(hash)) continue;
    const before = wordAt(tokens, verb === undefined ? token - 2 : token - 1);
    const last = verb ?? wordAt(tokens, token - 1);
    const hashes = placeHashes(before, last, wordAt(tokens, token + 1), wordAt(tokens, token + 2));
    found.push({ token, hashes });
  }
  return found;
}

/**
 * Whether a test holds for every hash that a negation between a word and the one before it would have. Most
 * places fail the first.
 */
export function isEveryPlaceBefore(
  tokens: Tokens,
  token: number,
  test: (hash: number) => boolean,
): boolean {
  const word = (step: number) => wordAt(tokens, token + step);
  return (
    test(wordsHash(1, [word(-1), word(0)])) &&
    test(wordsHash(2, [word(-2), word(-1)])) &&
    test(wordsHash(3, [word(0), word(1)]))
  );
}

function placeHashes(
  before: number,
  last: number,
  next: number,
  after: number,
): [number, number, number] {
  return [wordsHash(1, [last, next]), wordsHash(2, [before, last]), wordsHash(3, [next, after])];
}

function wordAt({ hashes, length }: Tokens, token: number): number {
  return token >= 0 && token < length ? hashes[token]! : 0;
}
