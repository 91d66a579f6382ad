import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchLimited } from '../../lib/subscriptions/fetch-limited';

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function asks(
  answer: (response: ServerResponse, url: string) => void,
  { mostBytes = 1000, patience = 10_000 } = {},
) {
  server = createServer((request, response) => answer(response, request.url!));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/whence.json`;
  return fetchLimited(fetch, { url, mostBytes, signal: AbortSignal.timeout(patience) });
}

describe('a server that is asked', () => {
  it('may not take for ever to begin', async () => {
    const waiting = asks(() => undefined, { patience: 100 });
    await expect(waiting).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('too long'),
    });
  });

  it('may not take for ever to end, a byte at a time', async () => {
    const waiting = asks(
      response => {
        const timer = setInterval(() => response.write('{'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { patience: 300 },
    );
    await expect(waiting).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('too long'),
    });
  });

  it('may not send a small file that unpacks into a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    const waiting = asks(
      response => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      { mostBytes: 100_000 },
    );
    await expect(waiting).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each([301, 302, 303, 307, 308])('is not followed elsewhere: %i', async status => {
    const asked: string[] = [];
    const waiting = asks((response, url) => {
      asked.push(url);
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    await expect(waiting).rejects.toMatchObject({ code: 'moved' });
    expect(asked).toEqual(['/whence.json']);
  });

  it('may say that nothing has changed', async () => {
    const answer = await asks(response => response.writeHead(304, { etag: 'W/"1"' }).end());
    expect(answer).toEqual({ body: null, etag: 'W/"1"', lastModified: null });
  });
});
