import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../lib/signing/envelope';
import { generateKeys, type PrivateKey, readPrivateKey } from '../../lib/signing/keys';
import { MANIFEST_TYPE, type PackFile, signManifest } from '../../lib/signing/manifest';
import { sha256 } from '../../lib/signing/pack-signature';
import { MANIFEST_TIMEOUT_MS } from '../../lib/subscriptions/limits';
import { DEADLINE_MS, until } from './browsers/wait';
import { LibraryPage } from './library-page';
import { packOf } from './packs';
import { articlePage } from './pages';
import { BROWSERS, badgeShows, reader } from './reader';
import { OWN_ARTICLE, UNRELATED } from './stories';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const { subtle } = crypto;
const first = new Uint8Array(packOf('mercury', UNRELATED));
const second = new Uint8Array(packOf('mercury', OWN_ARTICLE));

async function listening(answer: Answer): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function packFile(bytes: Uint8Array<ArrayBuffer>): Promise<PackFile> {
  const digest = await sha256(bytes, subtle);
  return { path: `packs/${digest}.whence`, bytes: bytes.length, sha256: digest, articles: 1 };
}

function manifest(sequence: number, packs: PackFile[], key: PrivateKey): Promise<string> {
  const created = '2026-11-24T08:00:00Z';
  return signManifest({ name: 'The mercury', sequence, created, packs }, key, subtle);
}

/** Sends without an end. */
const pour: Answer = (_, response) => {
  const chunk = Buffer.alloc(65_536, 32);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  response.writeHead(200);
  more();
};

/** Begins, and then sends a byte now and then. */
const dawdle: Answer = (_, response) => {
  response.writeHead(200).write('{');
  const timer = setInterval(() => response.write(' '), 1000);
  response.on('close', () => clearInterval(timer));
};

const sends =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

describe.each(BROWSERS)('in %s', kind => {
  const r = reader(kind);
  const asked: string[] = [];
  const askedElsewhere: string[] = [];
  let answers: Record<string, Answer> = {};
  let servers: Server[];
  let origin: string;
  let elsewhere: string;
  let keys: { publicKey: string; key: PrivateKey };
  let packs: [PackFile, PackFile];
  let library: LibraryPage;

  beforeAll(async () => {
    const one = await listening((request, response) => {
      asked.push(request.url!);
      const isPack = request.url!.startsWith('/packs/');
      const answer = answers[request.url!] ?? answers[isPack ? 'packs' : 'manifest'];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    const other = await listening((request, response) => {
      askedElsewhere.push(request.url!);
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
    });
    servers = [one.server, other.server];
    origin = one.origin;
    elsewhere = other.origin.replace('127.0.0.1', 'localhost');
    const { publicKey, privateKey } = await generateKeys(subtle);
    keys = { publicKey, key: await readPrivateKey(privateKey, subtle) };
    packs = [await packFile(first), await packFile(second)];
    await r.browser.allowSite('http://127.0.0.1/*');
    library = await LibraryPage.open(r.browser);
  });
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function says(problem: string | null, deadlineMs?: number): Promise<string> {
    const row = await until(
      `the problem “${problem}”`,
      async () => {
        const seen = await library.subscription();
        return seen?.problem === problem ? seen : null;
      },
      deadlineMs,
    );
    return row.text;
  }

  async function answering(next: Record<string, Answer>): Promise<void> {
    answers = next;
    await library.page.click('Check now');
  }

  it('takes a publication that is as it should be', async () => {
    answers = {
      manifest: sends(await manifest(1, [packs[0]], keys.key)),
      packs: sends(first),
    };
    await library.subscribes(`${origin}/`, keys.publicKey);
    await until(
      'the first publication',
      async () => (await library.subscription())?.sequence === 1,
    );
    expect(asked).toEqual(['/whence.json', `/${packs[0].path}`]);
  });

  const cases: [string, string, () => Promise<Record<string, Answer>> | Record<string, Answer>][] =
    [
      ['a manifest without an end', 'too-large', () => ({ manifest: pour })],
      [
        'a manifest that unpacks into megabytes',
        'too-large',
        () => ({
          manifest: sends(gzipSync(Buffer.alloc(50_000_000, 32)), { 'content-encoding': 'gzip' }),
        }),
      ],
      [
        'to another host',
        'moved',
        () => ({
          manifest: (_, response) =>
            void response.writeHead(302, { location: `${elsewhere}/whence.json` }).end(),
        }),
      ],
      ['the page of a hotel', 'malformed', () => ({ manifest: sends('<html>Welcome!</html>') })],
      [
        'half a manifest',
        'unreachable',
        () => ({
          manifest: (_, response) => {
            response.writeHead(200, { 'content-length': '1000' }).write('{"payload');
            setTimeout(() => response.destroy(), 50);
          },
        }),
      ],
      ['nothing', 'server-error', () => ({})],
      [
        'a corpus of a terabyte',
        'too-large',
        async () => ({
          manifest: sends(await manifest(2, [{ ...packs[1], bytes: 2 ** 40 }], keys.key)),
        }),
      ],
      [
        'a pack without an end',
        'too-large',
        async () => ({ manifest: sends(await manifest(2, packs, keys.key)), packs: pour }),
      ],
      [
        'a pack to another host',
        'moved',
        async () => ({
          manifest: sends(await manifest(2, packs, keys.key)),
          packs: (_, response) =>
            void response.writeHead(302, { location: `${elsewhere}/pack` }).end(),
        }),
      ],
      [
        'another pack than was signed',
        'damaged',
        async () => ({ manifest: sends(await manifest(2, packs, keys.key)), packs: sends(first) }),
      ],
      [
        'a signed pack that is none',
        'damaged',
        async () => {
          const bytes = new TextEncoder().encode('WHNC and no more');
          const file = await packFile(bytes);
          return { manifest: sends(await manifest(2, [file], keys.key)), packs: sends(bytes) };
        },
      ],
      [
        'a manifest for a newer Whence',
        'newer-version',
        async () => {
          const payload = new TextEncoder().encode('{"version":2}');
          return { manifest: sends(await sealEnvelope(MANIFEST_TYPE, payload, keys.key, subtle)) };
        },
      ],
      [
        'an older publication',
        'rolled-back',
        async () => ({ manifest: sends(await manifest(0, [], keys.key)) }),
      ],
    ];

  it.each(cases)('is refused with a sentence when it sends %s', async (_, problem, make) => {
    await answering(await make());
    const text = await says(problem);
    expect(text).toContain('What was here before stays in use.');
    expect(text.split('\n').length).toBeGreaterThan(2);
    expect((await library.subscription())?.sequence).toBe(1);
    expect(askedElsewhere).toEqual([]);
    await answering({ manifest: sends(await manifest(1, [packs[0]], keys.key)) });
    await says(null);
  });

  // In the browser whose background would else be stopped after 30 seconds in which it called nothing.
  it.runIf(kind === 'chromium')(
    'is given up when it sends a byte now and then, and keeps no page waiting for its label',
    async () => {
      await answering({ manifest: dawdle });
      const page = await r.opens(
        '/dawdled',
        articlePage({ ...UNRELATED, siteName: 'Pell Review' }),
      );
      await badgeShows(r, page, '1');
      await page.close();
      expect((await library.subscription())?.problem).toBeNull();
      const text = await says('unreachable', MANIFEST_TIMEOUT_MS + DEADLINE_MS);
      expect(text).toContain('What was here before stays in use.');
      await answering({ manifest: sends(await manifest(1, [packs[0]], keys.key)) });
      await says(null);
    },
  );

  it('labels with what was there before, and takes what is right again', async () => {
    answers = {};
    await r.browser.killBackground();
    const page = await r.opens('/kept', articlePage({ ...UNRELATED, siteName: 'Pell Review' }));
    await badgeShows(r, page, '1');
    await page.close();
    await answering({
      manifest: sends(await manifest(2, [packs[1], packs[0]], keys.key)),
      packs: sends(second),
    });
    await until(
      'the second publication',
      async () => (await library.subscription())?.sequence === 2,
    );
    const other = await r.opens('/new', articlePage({ ...OWN_ARTICLE, siteName: 'Pell Review' }));
    await badgeShows(r, other, '1');
    await other.close();
  });
});
