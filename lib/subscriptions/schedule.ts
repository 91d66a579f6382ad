import { FIRST_RETRY_MS, INTERVAL_MS, LONGEST_RETRY_MS } from './limits';
import type { Subscription } from './types';

/**
 * Whether a subscription is to be asked now. A next time that lies further off than any that is set
 * after so many failures comes from a clock that has been set back since.
 */
export function isDue(
  { enabled, next, failures }: Pick<Subscription, 'enabled' | 'next' | 'failures'>,
  now: number,
): boolean {
  return enabled && (next <= now || next > afterAttempt(now, failures));
}

/**
 * When to ask again.
 *
 * @param failures in a row, this attempt included; 0 after a success
 */
export function afterAttempt(now: number, failures: number): number {
  if (failures === 0) return now + INTERVAL_MS;
  return now + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
}
