import type { Output } from './io';

/** Often enough to look alive, seldom enough to cost nothing. */
const INTERVAL_MS = 200;

/** A running count on stderr when a person is watching; silent when stderr is a file or a pipe. */
export class Progress {
  private shown = 0;

  constructor(
    private readonly stderr: Output,
    private readonly noun: string,
  ) {}

  at(count: number): void {
    if (!this.stderr.isTTY) return;
    const now = Date.now();
    if (now - this.shown < INTERVAL_MS) return;
    this.shown = now;
    this.stderr.write(`\r\x1b[K${count.toLocaleString('en')} ${this.noun}`);
  }

  /** Takes the count off the line, so that what is printed next starts at its beginning. */
  clear(): void {
    if (this.stderr.isTTY && this.shown > 0) this.stderr.write('\r\x1b[K');
  }
}
