/** A measurement that a person and a program can read. */
export interface EvalResult {
  name: string;
  rows: Row[];
  /** What the figures mean and were made of. */
  notes: string[];
}

/** Either a count out of a total, or a value (a mean, an F1). */
export interface Row {
  what: string;
  count?: number;
  of?: number;
  value?: number;
  seen?: { count: number; of: number };
  unseen?: { count: number; of: number };
}
