/** A measurement that a person and a program can read. */
export interface EvalResult {
  rows: Row[];
  /** What the figures mean and were made of. */
  notes: string[];
  /** Single cases that went wrong, of the half that may be looked at. */
  errors: string[];
}

/**
 * A figure over everything, over the part that rules and constants are tuned on, and over the part
 * that is set aside to show what the tuning is worth.
 */
export interface Row {
  what: string;
  all: Figure;
  dev: Figure;
  heldOut: Figure;
}

/** A count out of a total, or a value such as a mean. */
export type Figure = Share | number;

export interface Share {
  count: number;
  of: number;
}
