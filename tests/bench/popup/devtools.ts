import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Chromium's DevTools protocol over a pipe, attached to nothing that is not named. */
export interface DevTools {
  send<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  close(): void;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Starts a browser and speaks to it as little as its caller does: a driver that attaches itself to all delays what is timed. */
export function startDevTools(path: string, flags: readonly string[]): DevTools {
  const browser: ChildProcess = spawn(path, ['--remote-debugging-pipe', ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , input, output] = browser.stdio as unknown as [0, 0, 0, Writable, Readable];
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  let unread = '';
  output.setEncoding('utf8').on('data', (data: string) => {
    const messages = (unread + data).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    }
  });
  return {
    send: <T>(method: string, params = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (reply: Reply) => {
          waiting.delete(id);
          if (reply.error) reject(new Error(`${method}: ${reply.error.message}`));
          else resolve(reply.result as T);
        });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    close: () => void browser.kill('SIGKILL'),
  };
}
