import { checkRecord } from '../record';
import type { Importer, InputFile, InputProblem, InputRecord } from './importer';
import { lines } from './lines';
import { openBytes } from './open-bytes';

export const jsonLines: Importer = {
  extensions: ['.jsonl', '.ndjson'],
  recognises: head => /^\s{0,100}\{\s{0,100}"/.test(head),
  async *read(file: InputFile): AsyncIterable<InputRecord | InputProblem> {
    try {
      yield* readRecords(openBytes(file), file);
    } catch (error) {
      yield { where: file.path, problem: (error as Error).message };
    }
  },
};

/**
 * The records of JSON Lines, in order, as they arrive.
 *
 * @throws the stream's own error
 */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  file: InputFile,
): AsyncGenerator<InputRecord | InputProblem> {
  for await (const line of lines(chunks)) {
    const where = `${file.path}:${line.number}`;
    if (line.text === undefined) yield { where, problem: line.problem ?? 'could not be read' };
    else yield* readRecord(line.text, where, `${file.name}:${line.number}`);
  }
}

function* readRecord(
  line: string,
  where: string,
  fallbackId: string,
): Generator<InputRecord | InputProblem> {
  const value = parse(line);
  if (value === undefined) {
    yield { where, problem: 'is not valid JSON' };
    return;
  }
  const checked = checkRecord(value);
  if ('problem' in checked) {
    yield { where, problem: checked.problem };
    return;
  }
  if (checked.warning) yield { where, problem: checked.warning };
  const { record } = checked;
  if (record.text === undefined && record.html === undefined) {
    yield { where, problem: 'has neither “text” nor “html”' };
    return;
  }
  yield { where, fallbackId, record };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
