import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli/run';

/** A publisher with a key, a corpus and a web server that can fail. */
export class Publisher {
  readonly folder = mkdtempSync(join(tmpdir(), 'whence-publisher-'));
  readonly asked: { path: string; status: number }[] = [];
  publicKey = '';
  /** Answers every question with an error. */
  broken = false;
  #server: Server | null = null;
  #port = 0;

  async start(): Promise<void> {
    await this.#whence('keygen', '--out', this.#path('key'));
    this.publicKey = readFileSync(this.#path('key.pub'), 'utf8').trim();
    await this.listen();
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Publishes records on top of those that were there. */
  async publish(records: object[], key = 'key'): Promise<void> {
    writeFileSync(this.#path('records.jsonl'), records.map(one => JSON.stringify(one)).join('\n'));
    const folders = ['--state', this.#path('state'), '--site', this.#path('site')];
    const name = ['--name', 'Kestrel Bay Mercury'];
    await this.#whence(
      'publish',
      ...name,
      '--key',
      this.#path(key),
      ...folders,
      this.#path('records.jsonl'),
    );
  }

  read(path: string): Buffer {
    return readFileSync(this.#path(`site/${path}`));
  }

  /** Packs that are served. */
  files(): string[] {
    return readdirSync(this.#path('site/packs')).map(name => `packs/${name}`);
  }

  write(path: string, bytes: Buffer | string): void {
    writeFileSync(this.#path(`site/${path}`), bytes);
  }

  listen(): Promise<void> {
    this.#server = createServer(({ url = '/', headers }, response) => {
      const path = decodeURIComponent(url.slice(1));
      const answer = (status: number, extra: Record<string, string> = {}, body?: Buffer) => {
        this.asked.push({ path, status });
        response.writeHead(status, extra).end(body);
      };
      const file = this.#path(`site/${path}`);
      if (this.broken) return answer(503);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return answer(404);
      const body = readFileSync(file);
      const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
      if (headers['if-none-match'] === etag) return answer(304, { etag });
      return answer(200, { etag }, body);
    });
    return new Promise(resolve => {
      this.#server!.listen(this.#port, '127.0.0.1', () => {
        this.#port = (this.#server!.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  stopListening(): Promise<void> {
    this.#server?.closeAllConnections();
    return new Promise(resolve => this.#server!.close(() => resolve()));
  }

  async close(): Promise<void> {
    if (this.#server?.listening) await this.stopListening();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #path(name: string): string {
    return join(this.folder, name);
  }

  async #whence(...args: string[]): Promise<void> {
    const { code, stderr } = await run(args);
    if (code !== 0) throw new Error(`whence ${args[0]} ended with ${code}: ${stderr}`);
  }
}
