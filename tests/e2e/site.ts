import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  body: string;
  type?: string;
  headers?: Record<string, string>;
}

/** Pages by path, e.g. `/story`. A string is an HTML page. */
export type Routes = Record<string, string | Answer>;

/** A web site on this machine alone. */
export interface Site {
  /** Without a slash at the end. */
  origin: string;
  /** Adds pages, or replaces them. */
  serve(routes: Routes): void;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves `routes` from 127.0.0.1, at a port that the system chooses. */
export async function startSite(routes: Routes = {}): Promise<Site> {
  const pages = new Map(Object.entries(routes));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    answer(response, pages.get(pathname));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    serve(more) {
      for (const [path, page] of Object.entries(more)) pages.set(path, page);
    },
    close() {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function answer(response: ServerResponse, page: string | Answer | undefined): void {
  if (page === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.');
    return;
  }
  const {
    body,
    type = 'text/html; charset=utf-8',
    headers = {},
  } = typeof page === 'string' ? { body: page } : page;
  response.writeHead(200, { 'content-type': type, ...headers });
  response.end(body);
}
