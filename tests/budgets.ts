import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A part of the built extension and the most that it may weigh, in bytes as the browser reads them. */
interface Budget {
  part: string;
  /** Which files of the build belong to it; of a page, it and what it leads to, shared or not. */
  files: RegExp | { page: string };
  limit: number;
}

/**
 * What each part weighed when the label first walked the whole way, and a tenth more. Whoever raises a
 * limit says in the change what a reader gets for it.
 */
const BUDGETS: Budget[] = [
  // Every page on the web pays for this one.
  { part: 'content script', files: /^content-scripts\//, limit: 165_000 },
  // Paid at each start of the background, thirty idle seconds after the last. A fifth of it is the
  // store: packs that open faster, remembered articles, imported packs and subscriptions. Places by their
  // names in other languages, and rewrites that are told from later reports, are some 15 kB. Countries, titles,
  // forms of numbers and slips that are taken for no change are some 7 kB.
  { part: 'background', files: /^background\.js$/, limit: 285_000 },
  { part: 'popup', files: { page: 'popup.html' }, limit: 120_000 },
  { part: 'bundled packs', files: /^packs\//, limit: 280_000 },
  // Lets a small corpus of one's own tell rewrites: which words are common in twelve languages.
  { part: 'common stems', files: /^common-stems\.bin$/, limit: 120_000 },
  // A fifth of it is messages, in twelve languages.
  { part: 'everything', files: /./, limit: 1_400_000 },
];

const OUTPUT = fileURLToPath(new URL('../.output/', import.meta.url));

function weigh(folder: string): [path: string, bytes: number][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path): [string, number] => [path, statSync(`${folder}/${path}`).size])
    .filter(([path]) => statSync(`${folder}/${path}`).isFile());
}

/** Whether a file of the build in `folder` belongs to a part. */
function belongs(files: Budget['files'], folder: string): (path: string) => boolean {
  if (files instanceof RegExp) return path => files.test(path);
  const html = readFileSync(`${folder}/${files.page}`, 'utf8');
  const named = new Set(
    Array.from(html.matchAll(/(?:src|href)="\/?([^"]+)"/g), ([, path]) => path!),
  );
  // A set also hands out what is added while it is gone through.
  for (const path of named) {
    if (!path.endsWith('.js')) continue;
    const code = readFileSync(`${folder}/${path}`, 'utf8');
    for (const [, chunk] of code.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      named.add(`chunks/${chunk}`);
  }
  return path => path === files.page || named.has(path);
}

let over = 0;
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const weights = weigh(OUTPUT + target);
  console.log(target);
  for (const { part, files, limit } of BUDGETS) {
    const isOwn = belongs(files, OUTPUT + target);
    const own = weights.filter(([path]) => isOwn(path));
    const bytes = own.reduce((sum, [, size]) => sum + size, 0);
    // A part without files is a part that was renamed, and its budget watches nothing.
    const fails = bytes > limit || own.length === 0;
    over += Number(fails);
    const share = `${Math.round((bytes / limit) * 100)} %`;
    console.log(
      `  ${part.padEnd(16)}${String(bytes).padStart(8)} of ${String(limit).padStart(7)} bytes ${share.padStart(6)}${fails ? '  over' : ''}`,
    );
  }
}
if (over > 0) process.exitCode = 1;
