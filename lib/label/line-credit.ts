import type { Agency } from './agencies';

/** The agencies that a line credits. */
export interface LineCredit {
  agencies: Agency[];
  /** The exact words of the line that say so, and where in it they begin, UTF-16 units. */
  evidence: string;
  start: number;
}

/** A dateline read at the head of a line. */
export interface DatelineRead {
  agencies: Agency[];
  /** Where the dateline ends in the head. */
  end: number;
}
