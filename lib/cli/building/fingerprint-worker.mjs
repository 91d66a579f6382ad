// A worker loads TypeScript no more than a process does: tsx as in bin.mjs.
import { register } from 'tsx/esm/api';

register();
await import('./fingerprint-worker.ts');
