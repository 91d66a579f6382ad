#!/usr/bin/env node
// Lets the command line run from a clone without a build step: tsx loads the TypeScript as it is.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
