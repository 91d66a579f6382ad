/** Why a file cannot be used as a pack; the message says what to do. */
export type PackProblem = 'not-a-pack' | 'newer-version' | 'truncated' | 'corrupt';

export class PackError extends Error {
  override name = 'PackError';
  readonly code: PackProblem;

  constructor(code: PackProblem, message: string) {
    super(message);
    this.code = code;
  }
}

export function truncated(length: number, expected: number): PackError {
  return new PackError(
    'truncated',
    `This pack is incomplete: ${length} of ${expected} bytes are there. Copy or download it again.`,
  );
}

/** @param what completes "This pack is damaged: …". */
export function corrupt(what: string): PackError {
  return new PackError(
    'corrupt',
    `This pack is damaged: ${what}. Copy or download it again, or build it anew.`,
  );
}
