#!/usr/bin/env node
// Lets the command line run from a clone without a build step: tsx loads the TypeScript as it is.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
const { processIo } = await import('./io.ts');
// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2), processIo());
