/** A measurement that a person and a program can read. */
export interface EvalResult {
  rows: Row[];
  /** What the figures mean and were made of. */
  notes: string[];
  /** Single cases that went wrong, of the half that may be looked at. */
  errors: string[];
  /** The same, for those of which both texts can be shown. */
  failures?: Failure[];
}

/** A case that went wrong, with what was asked and what it was, or should have been, matched with. */
export interface Failure {
  /** What went wrong, the same for all cases of a kind. */
  kind: string;
  /** The case, and what was said of it. */
  what: string;
  /** How wrong: the larger, the worse. Comparable within a kind only. */
  severity: number;
  page: string;
  source: string;
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
