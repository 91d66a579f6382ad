import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What a command sees of the process, so that tests can run one without starting a process. */
export interface Io {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
}

export type Output = Writable & { isTTY?: boolean; columns?: number };

/** The process's own streams. A reader that hangs up (`| head`) ends the process quietly. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env };
}

/** Writes and waits while the reader is slower than the writer: memory stays bounded. */
export async function write(output: Output, text: string | Uint8Array): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
