import type { SubscriptionProblem } from './types';

/** Why an update was not taken; the message is for a person. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: SubscriptionProblem;

  constructor(code: SubscriptionProblem, message: string) {
    super(message);
    this.code = code;
  }
}
