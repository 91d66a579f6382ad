import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './browsers/system-packages';
import { until } from './browsers/wait';

/** What a server says of a file, so that it can be asked whether it has changed. */
export type Validators = 'both' | 'etag' | 'date' | 'none';

export interface Asked {
  path: string;
  status: number;
  /** What the question and the answer had to do with changes, as nginx logs them; `-` for nothing. */
  ifNoneMatch: string;
  ifModifiedSince: string;
  etag: string;
  /** Of the body, as sent. */
  bytes: number;
}

/** A web server of this machine that serves a folder as it lies there. */
export interface WebServer {
  readonly name: string;
  /** What was asked, in order. */
  asked(): Asked[];
  /** Starts at `port`, or at any that is free with 0. */
  start(options: ServerOptions): Promise<number>;
  stop(): Promise<void>;
  /** Removes what it wrote; to be called when it has stopped. */
  close(): void;
}

export interface ServerOptions {
  port: number;
  validators: Validators;
  /** Answers everything with 503. */
  broken: boolean;
  /** Bytes a second; 0 for as fast as it can. */
  slow: number;
}

const NGINX = [
  '/usr/sbin/nginx',
  '/usr/bin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/** nginx where it is or may be installed, as browsers are; else a server of Node's, and says so. */
export function webServer(folder: string): WebServer {
  const find = () => NGINX.find(path => existsSync(path));
  let nginx = find();
  if (!nginx && installPackages(['nginx-light'])) nginx = find();
  if (nginx) return new Nginx(nginx, folder);
  console.warn('Without nginx: published corpora are served by a stand-in of Node’s.');
  return new StandIn(folder);
}

/** Below those that systems hand out by themselves: none else gets it while the server is down. */
const PORTS = { from: 20_000, count: 10_000 };

async function freePort(): Promise<number> {
  return until('a free port', async () => {
    const port = PORTS.from + Math.floor(Math.random() * PORTS.count);
    return (await listens(port)) ? null : port;
  });
}

class Nginx implements WebServer {
  readonly name = 'nginx';
  readonly #home = mkdtempSync(join(tmpdir(), 'whence-nginx-'));
  #running: ChildProcess | null = null;

  constructor(
    private readonly program: string,
    private readonly folder: string,
  ) {}

  asked(): Asked[] {
    const log = join(this.#home, 'access.log');
    if (!existsSync(log)) return [];
    const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    return lines.map(line => {
      const [path = '', status, bytes, ifNoneMatch = '', ifModifiedSince = '', etag = ''] =
        line.split('\t');
      const numbers = { status: Number(status), bytes: Number(bytes) };
      return { path: path.slice(1), ...numbers, ifNoneMatch, ifModifiedSince, etag };
    });
  }

  async start(options: ServerOptions): Promise<number> {
    const port = options.port || (await freePort());
    writeFileSync(join(this.#home, 'nginx.conf'), this.#config({ ...options, port }));
    // One process, so that it may read what its user may, and ends when it is ended.
    this.#running = spawn(
      this.program,
      [
        '-p',
        this.#home,
        '-c',
        'nginx.conf',
        '-e',
        'error.log',
        '-g',
        'daemon off; master_process off;',
      ],
      { stdio: 'ignore' },
    );
    await until('nginx to listen', () => listens(port)).catch(error => {
      throw new Error(`${error.message}: ${readFileSync(join(this.#home, 'error.log'), 'utf8')}`);
    });
    return port;
  }

  async stop(): Promise<void> {
    const running = this.#running;
    if (running?.exitCode === null) {
      const ended = new Promise(resolve => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    }
    this.#running = null;
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  #config({ port, validators, broken, slow }: ServerOptions): string {
    const noDate = "add_header Last-Modified ''; if_modified_since off;";
    const says: Record<Validators, string> = {
      both: '',
      etag: noDate,
      date: 'etag off;',
      none: `etag off; ${noDate}`,
    };
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `
      pid nginx.pid;
      events { worker_connections 64; }
      http {
        ${temporary.map(name => `${name}_temp_path ${name};`).join(' ')}
        types { application/json json; }
        default_type application/octet-stream;
        gzip on; gzip_types application/json; gzip_min_length 0;
        log_format asked '$uri\t$status\t$body_bytes_sent\t$http_if_none_match\t'
          '$http_if_modified_since\t$sent_http_etag';
        access_log access.log asked;
        server {
          listen 127.0.0.1:${port};
          root ${this.folder};
          ${says[validators]}
          ${broken ? 'return 503;' : ''}
          ${slow > 0 ? `limit_rate ${slow};` : ''}
        }
      }`;
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** As nginx, as far as these tests ask. */
class StandIn implements WebServer {
  readonly name = 'a stand-in';
  readonly #asked: Asked[] = [];
  #server: Server | null = null;

  constructor(private readonly folder: string) {}

  asked(): Asked[] {
    return [...this.#asked];
  }

  async start({ port, validators, broken, slow }: ServerOptions): Promise<number> {
    this.#server = createServer(({ url = '/', headers }, response) => {
      const path = decodeURIComponent(url.slice(1));
      const file = join(this.folder, path);
      const is = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
      const body = is ? readFileSync(file) : Buffer.alloc(0);
      const etag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
      const date = is ? statSync(file).mtime.toUTCString() : '';
      const hasEtag = validators === 'both' || validators === 'etag';
      const hasDate = validators === 'both' || validators === 'date';
      const asked = headers['if-none-match'];
      const since = headers['if-modified-since'];
      const isSame = hasEtag && asked ? asked === etag : hasDate && since === date;
      const status = broken ? 503 : !is ? 404 : isSame ? 304 : 200;
      const sent = status === 200 ? body : Buffer.alloc(0);
      this.#asked.push({
        ...{ path, status, bytes: sent.length, etag: hasEtag ? etag : '-' },
        ...{ ifNoneMatch: asked ?? '-', ifModifiedSince: since ?? '-' },
      });
      response.writeHead(status, {
        ...(hasEtag && { etag }),
        ...(hasDate && { 'last-modified': date }),
      });
      if (slow === 0 || status !== 200) return void response.end(sent);
      let at = 0;
      const timer = setInterval(() => {
        response.write(sent.subarray(at, at + slow));
        at += slow;
        if (at >= sent.length) response.end();
      }, 1000);
      response.on('close', () => clearInterval(timer));
    });
    const at = port || (await freePort());
    await new Promise<void>(resolve => this.#server!.listen(at, '127.0.0.1', resolve));
    return at;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }

  close(): void {}
}
