/**
 * What can be wrong with a key or with something signed:
 * - `malformed`: not what it should be at all (no key, no envelope, no manifest);
 * - `newer-version`: made by a later Whence;
 * - `wrong-key`: whole, but not signed with the key that was given;
 * - `rolled-back`: older than what was accepted before;
 * - `damaged`: a file is not the one that was signed.
 */
export type SigningProblem =
  | 'malformed'
  | 'newer-version'
  | 'wrong-key'
  | 'rolled-back'
  | 'damaged';

/** Why a key or something signed was refused; the message tells a person what to do. */
export class SigningError extends Error {
  override name = 'SigningError';
  readonly code: SigningProblem;

  constructor(code: SigningProblem, message: string) {
    super(message);
    this.code = code;
  }
}
