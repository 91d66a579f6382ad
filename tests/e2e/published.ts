import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli/run';
import { type Asked, type ServerOptions, type WebServer, webServer } from './web-server';

/** A publisher with a key, a corpus and a web server that can fail. */
export class Publisher {
  readonly folder = mkdtempSync(join(tmpdir(), 'whence-publisher-'));
  publicKey = '';
  readonly #server: WebServer;
  readonly #options: ServerOptions = { port: 0, validators: 'both', broken: false, slow: 0 };
  #read = 0;

  constructor() {
    mkdirSync(this.#path('site'));
    this.#server = webServer(this.#path('site'));
  }

  async start(): Promise<void> {
    await this.#whence('keygen', '--out', this.#path('key'));
    this.publicKey = readFileSync(this.#path('key.pub'), 'utf8').trim();
    await this.listen();
  }

  get address(): string {
    return `http://127.0.0.1:${this.#options.port}/`;
  }

  /** What was asked since `forgetAsked`. */
  get asked(): Asked[] {
    return this.#server.asked().slice(this.#read);
  }

  forgetAsked(): void {
    this.#read = this.#server.asked().length;
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

  /** Puts a file onto the site as a meddler would: with a date that no server mistakes for another. */
  write(path: string, bytes: Buffer | string): void {
    writeFileSync(this.#path(`site/${path}`), bytes);
    this.#meddled += 1;
    const date = Date.UTC(2026, 0, 1) / 1000 + this.#meddled;
    utimesSync(this.#path(`site/${path}`), date, date);
  }

  #meddled = 0;

  /** Serves on, in another way. */
  async serves(options: Partial<ServerOptions>): Promise<void> {
    await this.stopListening();
    Object.assign(this.#options, options);
    await this.listen();
  }

  async listen(): Promise<void> {
    this.#options.port = await this.#server.start(this.#options);
  }

  stopListening(): Promise<void> {
    return this.#server.stop();
  }

  async close(): Promise<void> {
    await this.stopListening();
    this.#server.close();
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
