/** The codes that scripts rely on. */
export const EXIT = {
  done: 0,
  /** Something was reported as wrong with the input. */
  badInput: 1,
  usage: 2,
} as const;

/** The command was asked for in a way that it cannot carry out; the message says what to change. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Something in the input is wrong; the message says what, and what to do about it. */
export class InputError extends Error {
  override name = 'InputError';
}
