import { number } from './counts';

/** Counts what was in order and yet no article, by what it was. */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  add(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** `; left out: items with a summary only (12)`, or nothing. */
  summary(): string {
    if (this.counts.size === 0) return '';
    const each = Array.from(this.counts, ([what, count]) => `${what} (${number(count)})`);
    return `; left out: ${each.sort().join(', ')}`;
  }
}
