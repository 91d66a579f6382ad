import type { OptionalPart } from './format';
import type { CommonStems } from './stem-weights';

export interface PackOptions {
  name: string;
  window?: number;
  /** What is common in a language; a small pack cannot tell by itself. */
  commonStems?: CommonStems;
  /** Parts to leave out. Copies are found all the same. */
  without?: readonly OptionalPart[] | undefined;
}
