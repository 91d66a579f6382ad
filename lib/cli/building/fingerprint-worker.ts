import { parentPort, workerData } from 'node:worker_threads';
import { fingerprintRecord } from './fingerprint-record';
import type { Done, Job } from './fingerprinter';

parentPort?.on('message', ({ number, records }: Job) => {
  const results = records.map(record => fingerprintRecord(record, workerData.without));
  parentPort?.postMessage({ number, results } satisfies Done);
});
