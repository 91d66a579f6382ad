import { Worker } from 'node:worker_threads';
import type { OptionalPart } from '../../corpus/format';
import type { InputRecord } from '../inputs/importer';
import { type Fingerprinted, fingerprintRecord } from './fingerprint-record';

/** Starting a worker takes about a second: fewer records are done before it has begun. */
const ALONE = 500;
/** Records sent at once: messages cost more than records. */
const BATCH = 32;
/** Batches on their way for each worker. */
const AHEAD = 3;

/** For what a worker's records leave behind; by itself it takes 48, and is no faster. */
const YOUNG_MEGABYTES = 12;

/** What a worker is asked, and what it answers. */
export interface Job {
  number: number;
  records: InputRecord[];
}
export interface Done {
  number: number;
  results: Fingerprinted[];
}

/** What became of a record. */
export type OnResult = (input: InputRecord, result: Fingerprinted) => void;

/**
 * Fingerprints records on several cores once there are many. Results come in any order: lines are
 * sorted afterwards.
 */
export class Fingerprinter {
  readonly #workers: Worker[] = [];
  #alone = 0;
  #batch: InputRecord[] = [];
  #jobs = new Map<number, InputRecord[]>();
  #sent = 0;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  constructor(
    private readonly jobs: number,
    private readonly without: readonly OptionalPart[],
    private readonly onResult: OnResult,
  ) {}

  /** Takes a record; waits while the workers have enough. @throws what a worker died of */
  async add(input: InputRecord): Promise<void> {
    if (this.jobs <= 1 || this.#alone < ALONE) {
      this.#alone += 1;
      this.onResult(input, fingerprintRecord(input, this.without));
      return;
    }
    this.#batch.push(input);
    if (this.#batch.length < BATCH) return;
    if (this.#workers.length === 0) this.#start();
    this.#send();
    await this.#until(() => this.#jobs.size < this.jobs * AHEAD);
  }

  /** Waits for all results. @throws what a worker died of */
  async finish(): Promise<void> {
    if (this.#workers.length > 0) {
      if (this.#batch.length > 0) this.#send();
      await this.#until(() => this.#jobs.size === 0);
      return;
    }
    for (const input of this.#batch.splice(0)) {
      this.onResult(input, fingerprintRecord(input, this.without));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()));
  }

  #start(): void {
    for (let at = 0; at < this.jobs; at += 1) {
      const worker = new Worker(new URL('./fingerprint-worker.mjs', import.meta.url), {
        workerData: { without: this.without },
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
      worker.on('message', (done: Done) => this.#done(done));
      worker.on('error', error => {
        this.#failure = error;
        this.#wake();
      });
      this.#workers.push(worker);
    }
  }

  #send(): void {
    const job: Job = { number: this.#sent, records: this.#batch };
    this.#jobs.set(job.number, job.records);
    this.#workers[this.#sent % this.#workers.length]!.postMessage(job);
    this.#sent += 1;
    this.#batch = [];
  }

  #done({ number, results }: Done): void {
    const records = this.#jobs.get(number) ?? [];
    this.#jobs.delete(number);
    try {
      records.forEach((input, at) => {
        this.onResult(input, results[at]!);
      });
    } catch (error) {
      this.#failure = error as Error;
    }
    this.#wake();
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#failure) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    if (this.#failure) throw this.#failure;
  }
}
