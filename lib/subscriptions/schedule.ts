import { FIRST_RETRY_MS, INTERVAL_MS, LONGEST_RETRY_MS } from './limits';
import type { Subscription } from './types';

/**
 * Whether a subscription is to be asked now. A next time that lies further off than any that is ever
 * set comes from a clock that has been set back since.
 */
export function isDue({ enabled, next }: Subscription, now: number): boolean {
  return enabled && (next <= now || next > now + LONGEST_RETRY_MS);
}

export function afterSuccess(now: number): number {
  return now + INTERVAL_MS;
}

/** @param failures in a row, this one included */
export function afterFailure(now: number, failures: number): number {
  return now + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
}
