import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Manifest } from '../../signing/manifest';
import { InputError } from '../exit-codes';
import { inWords } from '../file-errors';
import { removeUnfinished, writeAtomically } from '../write-atomically';

const PackSchema = v.object({
  path: v.string(),
  bytes: v.number(),
  sha256: v.string(),
  articles: v.number(),
});
const StateSchema = v.object({
  version: v.literal(1),
  name: v.string(),
  sequence: v.number(),
  created: v.string(),
  packs: v.array(PackSchema),
  retired: v.array(v.string()),
  records: v.record(v.string(), v.string()),
});

/**
 * What a publisher's machine remembers between two publications. It is written last and at once: what
 * it does not name did not happen, and the site is made to agree with it at the next run.
 */
export interface PublishState extends Manifest {
  /** Packs of the publication before, which a subscriber may still be fetching. */
  retired: string[];
  /** By name of the record: the digest of what it said. */
  records: Record<string, string>;
}

export const NO_PUBLICATION: PublishState = {
  name: '',
  sequence: 0,
  created: '',
  packs: [],
  retired: [],
  records: {},
};

/** @throws InputError when the file is there and cannot be read */
export async function readState(folder: string): Promise<PublishState> {
  const path = join(folder, 'state.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_PUBLICATION;
    throw new InputError(`${path}: ${inWords(error)}`);
  }
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), StateSchema), text);
  if (result.success) return result.output;
  throw new InputError(
    `${path}: is damaged. Bring it back from a copy: without it, articles that have left the feeds would be gone from the next publication`,
  );
}

/** @throws the file system's error */
export async function writeState(folder: string, state: PublishState): Promise<void> {
  const text = `${JSON.stringify({ version: 1, ...state })}\n`;
  await removeUnfinished(folder);
  await writeAtomically(join(folder, 'state.json'), new TextEncoder().encode(text));
}
