import { articles, number } from './counts';
import type { Output } from './io';

/** Often enough to look alive, seldom enough to cost nothing. */
const INTERVAL_MS = 200;
/** Before that, how long it takes is a guess. */
const JUDGED_MS = 2_000;

/**
 * On stderr when a person is watching: how many so far, how fast, how much of the input and how long
 * it will take. Silent when stderr is a file or a pipe.
 */
export class Progress {
  private readonly begun: number;
  private shown = 0;
  private bytes = 0;

  /** @param total bytes of the input, if they are known */
  constructor(
    private readonly stderr: Output,
    private readonly total: number | null = null,
    private readonly now: () => number = Date.now,
  ) {
    this.begun = now();
  }

  /** So many more bytes of the input have been read. */
  read(bytes: number): void {
    this.bytes += bytes;
  }

  at(count: number): void {
    if (!this.stderr.isTTY) return;
    const now = this.now();
    if (now - this.shown < INTERVAL_MS) return;
    this.shown = now;
    const parts = [articles(count), ...this.pace(count, now - this.begun)];
    this.stderr.write(`\r\x1b[K${parts.join(' · ')}`);
  }

  /** Takes the count off the line, so that what is printed next starts at its beginning. */
  clear(): void {
    if (this.stderr.isTTY && this.shown > 0) this.stderr.write('\r\x1b[K');
  }

  private pace(count: number, elapsed: number): string[] {
    if (elapsed < JUDGED_MS) return [];
    const rate = `${number(Math.round((count / elapsed) * 1000))} a second`;
    if (!this.total || this.bytes === 0) return [rate];
    const share = Math.min(1, this.bytes / this.total);
    const left = (elapsed / share - elapsed) / 1000;
    return [rate, `${Math.floor(share * 100)} %`, `${duration(left)} left`];
  }
}

/** `40 s`, `3 min`, `2 h 5 min`. */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
