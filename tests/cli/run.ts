import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../lib/cli/io';
import { main } from '../../lib/cli/main';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** Each line of stdout as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what a script reading the output would see
  json(): any[];
}

/** Runs the command line in this process. */
export async function run(args: string[], stdin: string | Uint8Array = ''): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const outputs = Promise.all([text(stdout), text(stderr)]);
  const io: Io = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env: {} };
  const code = await main(args, io);
  stdout.end();
  stderr.end();
  const [out, err] = await outputs;
  return { code, stdout: out, stderr: err, json: () => jsonLines(out) };
}

async function text(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function jsonLines(output: string): unknown[] {
  return output
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}
