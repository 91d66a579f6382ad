import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateKeys, type KeyPair, readPrivateKey } from '../../lib/signing/keys';
import { type PackFile, signManifest } from '../../lib/signing/manifest';
import { sha256 } from '../../lib/signing/pack-signature';
import { INTERVAL_MS, LONGEST_RETRY_MS } from '../../lib/subscriptions/limits';
import { packsInUse, refresh } from '../../lib/subscriptions/refresh';
import { isDue } from '../../lib/subscriptions/schedule';
import { newSubscription } from '../../lib/subscriptions/subscribe';
import type { Subscription, Surroundings } from '../../lib/subscriptions/types';

const { subtle } = crypto;
const NOW = Date.UTC(2026, 10, 24, 9);

let keys: KeyPair;
let server: Server;
let files: Map<string, Uint8Array<ArrayBuffer>>;
let requests: IncomingMessage[];
let answerWith: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
let stored: Map<string, Uint8Array>;
let around: Surroundings;
let now: number;

beforeEach(async () => {
  keys = await generateKeys(subtle);
  files = new Map();
  requests = [];
  answerWith = null;
  stored = new Map();
  now = NOW;
  server = createServer((request, response) => {
    requests.push(request);
    if (answerWith?.(request, response)) return;
    const file = files.get(request.url!);
    if (!file) return void response.writeHead(404).end();
    const etag = `"${file.length}-${file.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag, 'last-modified': 'Tue, 24 Nov 2026 08:00:00 GMT' }).end(file);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  around = {
    fetch,
    subtle,
    shelf: {
      has: async digest => stored.has(digest),
      put: async (digest, bytes) => void stored.set(digest, bytes),
    },
    isAllowed: async () => true,
    checkPack: bytes => {
      if (bytes[0] !== 1) throw new Error('This is not a corpus pack.');
    },
    now: () => now,
  };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const bytes = (...values: number[]) => new Uint8Array(values);

async function publish(
  sequence: number,
  packs: Uint8Array<ArrayBuffer>[],
  change: (pack: PackFile) => Partial<PackFile> = () => ({}),
  { privateKey } = keys,
): Promise<void> {
  const listed: PackFile[] = [];
  for (const [i, pack] of packs.entries()) {
    const digest = await sha256(pack, subtle);
    const path = `packs/${digest.slice(0, 8)}.whence`;
    files.set(`/${path}`, pack);
    const file = { path, bytes: pack.length, sha256: digest, articles: i + 1 };
    listed.push({ ...file, ...change(file) });
  }
  const manifest = {
    name: 'Harbour Gazette',
    sequence,
    created: '2026-11-24T08:00:00Z',
    packs: listed,
  };
  const text = await signManifest(manifest, await readPrivateKey(privateKey, subtle), subtle);
  files.set('/whence.json', new TextEncoder().encode(text));
}

const subscribed = () => newSubscription(address(), keys.publicKey, subtle);

/** A subscription that has taken publication 1, with one pack. */
async function upToDate(): Promise<Subscription> {
  await publish(1, [bytes(1, 1)]);
  const subscription = await refresh(await subscribed(), around);
  expect(subscription).toMatchObject({ sequence: 1, problem: null });
  requests.length = 0;
  return subscription;
}

const paths = () => requests.map(request => request.url);

describe('a subscription', () => {
  it('takes the manifest and its packs, each checked and stored by its digest', async () => {
    await publish(1, [bytes(1, 1), bytes(1, 2, 3)]);
    const subscription = await refresh(await subscribed(), around);
    expect(subscription).toMatchObject({
      name: 'Harbour Gazette',
      sequence: 1,
      checked: NOW,
      next: NOW + INTERVAL_MS,
      failures: 0,
      problem: null,
    });
    expect([...stored.keys()]).toEqual(subscription.packs.map(pack => pack.sha256));
    expect(packsInUse([subscription])).toEqual(new Set(stored.keys()));
  });

  it('asks conditionally, and fetches nothing more when nothing has changed', async () => {
    const before = await upToDate();
    now += INTERVAL_MS;
    const after = await refresh(before, around);
    expect(paths()).toEqual(['/whence.json']);
    expect(requests[0]!.headers).toMatchObject({
      'if-none-match': before.etag,
      'if-modified-since': before.lastModified,
    });
    expect(after).toEqual({ ...before, checked: now, next: now + INTERVAL_MS });
  });

  it('fetches only the packs that are new', async () => {
    const before = await upToDate();
    await publish(2, [bytes(1, 9), bytes(1, 1)]);
    const after = await refresh(before, around);
    expect(after).toMatchObject({ sequence: 2, problem: null });
    expect(paths()).toEqual(['/whence.json', `/${after.packs[0]!.path}`]);
  });

  it('sends nothing about who asks', async () => {
    await upToDate();
    await publish(2, [bytes(1, 4)]);
    await refresh(await subscribed(), around);
    expect(requests.length).toBeGreaterThan(1);
    for (const { headers, method } of requests) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  describe('keeps what it has, and says why', () => {
    const refused = async (code: string, before: Subscription) => {
      const packs = new Map(stored);
      const after = await refresh(before, around);
      expect(after).toMatchObject({
        sequence: before.sequence,
        packs: before.packs,
        etag: before.etag,
        failures: 1,
        problem: { code, message: expect.stringMatching(/\w.*\.$/), at: now },
      });
      expect(after.next).toBeGreaterThan(now);
      for (const [digest, pack] of packs) expect(stored.get(digest)).toBe(pack);
      return after;
    };

    it('when a pack was tampered with', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)]);
      for (const path of files.keys()) if (path !== '/whence.json') files.set(path, bytes(1, 6));
      await refused('damaged', before);
      expect(stored.size).toBe(1);
    });

    it('when a pack is signed and yet no pack', async () => {
      const before = await upToDate();
      await publish(2, [bytes(2, 5)]);
      await refused('damaged', before);
      expect(stored.size).toBe(1);
    });

    it('when a pack is longer than was signed', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5, 5, 5)], () => ({ bytes: 2 }));
      await refused('too-large', before);
    });

    it('when the manifest is another’s', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)], () => ({}), await generateKeys(subtle));
      await refused('wrong-key', before);
      expect(paths()).toEqual(['/whence.json']);
    });

    it('when the manifest was rolled back', async () => {
      const before = { ...(await upToDate()), sequence: 5 };
      await publish(4, [bytes(1, 5)]);
      await refused('rolled-back', before);
    });

    it('when the manifest is no manifest', async () => {
      const before = await upToDate();
      files.set('/whence.json', new TextEncoder().encode('<html>Welcome to the hotel</html>'));
      await refused('malformed', before);
    });

    it('when the manifest does not end', async () => {
      const before = await upToDate();
      answerWith = (_, response) => {
        response.writeHead(200);
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
        };
        response.on('drain', pour);
        pour();
        return true;
      };
      await refused('too-large', before);
    });

    it('when the corpus is larger than a subscription may be, before a byte of it is fetched', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)], () => ({ bytes: 2 ** 40 }));
      await refused('too-large', before);
      expect(paths()).toEqual(['/whence.json']);
    });

    it.each([404, 500, 503, 204])('when the server answers %i', async status => {
      const before = await upToDate();
      answerWith = (_, response) => {
        response.writeHead(status).end();
        return true;
      };
      await refused('server-error', before);
    });

    it('when a pack is missing', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)]);
      files = new Map([['/whence.json', files.get('/whence.json')!]]);
      await refused('server-error', before);
    });

    it('when the connection breaks half-way', async () => {
      const before = await upToDate();
      answerWith = (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"payload');
        setTimeout(() => response.destroy(), 20);
        return true;
      };
      await refused('unreachable', before);
    });

    it('when the server is down', async () => {
      const before = await upToDate();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await refused('unreachable', before);
    });

    it('when the browser does not allow it, without asking anybody', async () => {
      const before = await upToDate();
      around = { ...around, isAllowed: async () => false };
      await refused('not-allowed', before);
      expect(requests).toEqual([]);
    });

    it('when there is no room left, and holds on to nothing of it', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 4), bytes(1, 5)]);
      const put = async (digest: string, pack: Uint8Array) => {
        if (pack[1] === 4) return void stored.set(digest, pack);
        throw new DOMException('no room', 'QuotaExceededError');
      };
      around = { ...around, shelf: { ...around.shelf, put } };
      const after = await refused('storage-full', before);
      expect(packsInUse([after])).toEqual(packsInUse([before]));
    });

    it('when the browser cannot keep it', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)]);
      const put = async () => {
        throw new DOMException('The disk hums.', 'UnknownError');
      };
      around = { ...around, shelf: { ...around.shelf, put } };
      await refused('unstorable', before);
    });

    it('and takes the update once the trouble is over', async () => {
      const before = await upToDate();
      await publish(2, [bytes(1, 5)]);
      const good = new Map(files);
      files.delete([...files.keys()].at(-1)!);
      files.set('/whence.json', bytes(1));
      const after = await refused('malformed', before);
      files = good;
      expect(await refresh(after, around)).toMatchObject({
        sequence: 2,
        failures: 0,
        problem: null,
      });
    });
  });

  it('fetches no pack again that came before a failure, and lets go of it for another publication', async () => {
    const before = await upToDate();
    await publish(2, [bytes(1, 4), bytes(1, 5)]);
    const [, , missing = ''] = [...files.keys()].filter(path => path !== '/whence.json');
    const pack = files.get(missing)!;
    files.delete(missing);
    const failed = await refresh(before, around);
    expect(failed.problem?.code).toBe('server-error');
    expect(packsInUse([failed])).toEqual(new Set(stored.keys()));
    answerWith = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    const again = await refresh(failed, around);
    expect(packsInUse([again])).toEqual(new Set(stored.keys()));
    answerWith = null;
    files.set(missing, pack);
    requests.length = 0;
    const whole = await refresh(again, around);
    expect(whole).toMatchObject({ sequence: 2, problem: null, pending: [] });
    expect(paths()).toEqual(['/whence.json', missing]);
    await publish(3, [bytes(1, 6)]);
    const third = await refresh({ ...whole, pending: ['of another publication'] }, around);
    expect(packsInUse([third])).toEqual(new Set(third.packs.map(one => one.sha256)));
  });

  it('waits longer after each failure, a day at most', async () => {
    let subscription = await subscribed();
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      subscription = await refresh(subscription, around);
      waits.push((subscription.next - now) / 60_000);
    }
    expect(waits.slice(0, 5)).toEqual([5, 10, 20, 40, 80]);
    expect(waits.at(-1)).toBe(24 * 60);
  });

  it('is asked when its time has come, and when the clock was set back', async () => {
    const subscription = { ...(await subscribed()), next: NOW };
    expect(isDue(subscription, NOW - 1)).toBe(false);
    expect(isDue(subscription, NOW)).toBe(true);
    expect(isDue(subscription, NOW - INTERVAL_MS)).toBe(false);
    expect(isDue(subscription, NOW - INTERVAL_MS - 1)).toBe(true);
    const failing = { ...subscription, failures: 20 };
    expect(isDue(failing, NOW - LONGEST_RETRY_MS)).toBe(false);
    expect(isDue(failing, NOW - LONGEST_RETRY_MS - 1)).toBe(true);
    expect(isDue({ ...subscription, enabled: false }, NOW)).toBe(false);
  });
});

describe('subscribing', () => {
  it.each([
    ['https://gazette.example/whence/', 'https://gazette.example/whence/whence.json'],
    [' https://gazette.example/a.json#top ', 'https://gazette.example/a.json'],
    ['http://localhost:8080/', 'http://localhost:8080/whence.json'],
  ])('takes the address %j', async (given, url) => {
    expect(await newSubscription(given, keys.publicKey, subtle)).toMatchObject({ url, next: 0 });
  });

  it.each([
    'gazette.example',
    'http://gazette.example/',
    'ftp://gazette.example/',
    'https://user:secret@gazette.example/',
    'javascript:alert(1)',
    '',
  ])('refuses the address %j with a word of help', async given => {
    await expect(newSubscription(given, keys.publicKey, subtle)).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('refuses a key that is none', async () => {
    await expect(
      newSubscription('https://gazette.example/', 'secret', subtle),
    ).rejects.toMatchObject({ code: 'malformed' });
  });
});
