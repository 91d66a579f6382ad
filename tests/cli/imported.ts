import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Input } from '../../lib/cli/inputs/importer';
import { walk } from '../../lib/cli/inputs/walk';
import { readRecord } from '../../lib/cli/reading';
import { openPack } from '../../lib/corpus/read';
import type { Entry } from '../../lib/corpus/types';
import { type Ran, run } from './run';
import { scratch } from './scratch';

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Path of a file that was written for these tests after a standard's own description. */
export function fixture(name: string): string {
  return FIXTURES + name;
}

/** What the importers yield for these files and folders, in order. */
export async function imported(...paths: string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of walk(paths)) inputs.push(input);
  return inputs;
}

/** The text of each article in them. */
export async function textsIn(...paths: string[]): Promise<string[]> {
  const inputs = await imported(...paths);
  return inputs.flatMap(input =>
    'record' in input ? (readRecord(input.record).article?.text ?? '') : [],
  );
}

/** A pack of them, and what the command said. */
export async function built(...paths: string[]): Promise<Ran & { entries: Entry[] }> {
  const out = join(scratch(), 'pack.whence');
  const ran = await run(['build', '--out', out, ...paths]);
  if (ran.stdout === '') return { ...ran, entries: [] };
  const corpus = openPack(readFileSync(out));
  return { ...ran, entries: Array.from({ length: corpus.size }, (_, i) => corpus.entry(i)) };
}
