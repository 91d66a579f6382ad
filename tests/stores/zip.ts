import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { makePackages } from './packages';

/** `npm run zip`: the packages for the Chrome Web Store and addons.mozilla.org, and the sources for the latter. */
for (const path of [...makePackages('chrome'), ...makePackages('firefox')]) {
  const size = statSync(path).size.toLocaleString('en');
  console.log(`${relative(process.cwd(), path).padEnd(44)}${size.padStart(12)} bytes`);
}
