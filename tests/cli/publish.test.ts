import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueForMerge } from '../../lib/cli/publish/tiers';
import { openPack } from '../../lib/corpus/read';
import { readPublicKey } from '../../lib/signing/keys';
import { type Manifest, readManifest } from '../../lib/signing/manifest';
import { requireDigest } from '../../lib/signing/pack-signature';
import { LIGHTHOUSE, ORCHARD, QUARRY } from './articles';
import { run } from './run';
import { scratch } from './scratch';

const { subtle } = crypto;

let folder: string;
let site: string;
let state: string;
let feeds: string;
let key: string;

beforeEach(async () => {
  folder = scratch();
  site = join(folder, 'www');
  state = join(folder, 'state');
  feeds = join(folder, 'feeds');
  key = join(folder, 'newsroom.key');
  mkdirSync(feeds);
  await run(['keygen', '--out', key]);
});

function put(file: string, ...items: { url: string; text: string }[]): void {
  const records = items.map(item => JSON.stringify({ publisher: 'Harbour Gazette', ...item }));
  writeFileSync(join(feeds, file), `${records.join('\n')}\n`);
}

const at = (name: string) => `https://gazette.example/${name}`;

function publish(...more: string[]) {
  const paths = ['--site', site, '--state', state, '--key', key];
  return run(['publish', ...paths, '--name', 'Harbour Gazette', ...more, feeds]);
}

async function manifest(seen?: number): Promise<Manifest> {
  const publicKey = await readPublicKey(readFileSync(`${key}.pub`, 'utf8'), subtle);
  return readManifest(readFileSync(join(site, 'whence.json'), 'utf8'), publicKey, subtle, seen);
}

function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .map(path => join(root, path))
      .filter(path => statSync(path).isFile())
      .map(path => [path, `${digestOf(path)} ${statSync(path).mtimeMs}`]),
  );
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

async function published(): Promise<string[]> {
  const { packs } = await manifest();
  const urls = packs.map(({ path }) => {
    const corpus = openPack(readFileSync(join(site, path)));
    return Array.from({ length: corpus.size }, (_, i) => corpus.entry(i).url ?? '');
  });
  return [...new Set(urls.flat())].sort();
}

describe('publishing', () => {
  test('makes a signed site of a folder of feeds', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE }, { url: at('pears'), text: ORCHARD });
    const { code, stdout, stderr } = await publish();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('publication 1, 2 articles in 1 packs; 2 new, 0 changed, 0 known');
    const { name, sequence, packs } = await manifest();
    expect({ name, sequence }).toEqual({ name: 'Harbour Gazette', sequence: 1 });
    const [pack] = packs;
    await requireDigest(new Uint8Array(readFileSync(join(site, pack!.path))), pack!, subtle);
    expect(await published()).toEqual([at('light'), at('pears')]);
  });

  test('again without news changes no byte, not even a date', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const before = { ...filesOf(site), ...filesOf(state) };
    const { stdout } = await publish();
    expect(stdout).toContain('publication 1, 1 article in 1 packs; 0 new, 0 changed, 1 known');
    expect({ ...filesOf(site), ...filesOf(state) }).toEqual(before);
  });

  test('with news adds a pack of them alone, and leaves the others', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const [first] = (await manifest()).packs;
    put('b.jsonl', { url: at('pears'), text: ORCHARD });
    const { stdout } = await publish();
    expect(stdout).toContain('publication 2, 2 articles in 2 packs; 1 new, 0 changed, 1 known');
    const { packs } = await manifest(1);
    expect(packs).toHaveLength(2);
    expect(packs[0]).toMatchObject({ articles: 1 });
    expect(packs[1]).toEqual(first);
    expect(await published()).toEqual([at('light'), at('pears')]);
  });

  test('an article that left the feed stays in the corpus', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    put('a.jsonl', { url: at('pears'), text: ORCHARD });
    await publish();
    expect(await published()).toEqual([at('light'), at('pears')]);
  });

  test('an article that was changed comes before its older version', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    put('a.jsonl', { url: at('light'), text: `${LIGHTHOUSE}\n\n${QUARRY}` });
    const { stdout } = await publish();
    expect(stdout).toContain('0 new, 1 changed, 0 known');
    const [newest] = (await manifest()).packs;
    const corpus = openPack(readFileSync(join(site, newest!.path)));
    expect(corpus.entry(0).url).toBe(at('light'));
  });

  test('merges eight packs of one size into one, and keeps the replaced ones for a while', async () => {
    const texts = Array.from({ length: 9 }, (_, i) => numbered(i));
    for (const [i, text] of texts.entries()) {
      put(`${i}.jsonl`, { url: at(`story-${i}`), text });
      await publish();
    }
    const { packs, sequence } = await manifest();
    expect(sequence).toBe(9);
    expect(packs.map(pack => pack.articles)).toEqual([1, 8]);
    expect(await published()).toEqual(texts.map((_, i) => at(`story-${i}`)).sort());
    // Publication 8 replaced seven packs; publication 9 no longer needs them.
    expect(readdirSync(join(site, 'packs'))).toHaveLength(2);
  });

  test('killed between state and manifest, is made good by the next run', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const old = readFileSync(join(site, 'whence.json'));
    put('b.jsonl', { url: at('pears'), text: ORCHARD });
    await publish();
    const whole = filesOf(site);
    writeFileSync(join(site, 'whence.json'), old);
    await publish();
    expect(Object.keys(filesOf(site))).toEqual(Object.keys(whole));
    expect((await manifest()).sequence).toBe(2);
  });

  test('killed before the state was written, publishes the same news then', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const old = readFileSync(join(state, 'state.json'));
    put('b.jsonl', { url: at('pears'), text: ORCHARD });
    await publish();
    const packs = readdirSync(join(site, 'packs'));
    writeFileSync(join(state, 'state.json'), old);
    await publish();
    expect(readdirSync(join(site, 'packs')).sort()).toEqual(packs.sort());
    expect(await published()).toEqual([at('light'), at('pears')]);
  });

  test('is refused while another run is under way, and not by the lock of a dead one', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    mkdirSync(state);
    writeFileSync(join(state, 'lock'), String(process.ppid));
    expect(await publish()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('another publication is under way'),
    });
    // In a container, the run that was killed had the number that this one has.
    for (const dead of ['999999999', String(process.pid), '']) {
      writeFileSync(join(state, 'lock'), dead);
      expect(await publish(), dead).toMatchObject({ code: 0 });
      expect(readdirSync(state)).not.toContain('lock');
    }
  });

  test('of two runs at once one publishes and the other is told to wait', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    for (const lock of [null, '999999999']) {
      if (lock) writeFileSync(join(state, 'lock'), lock);
      const runs = await Promise.all([publish(), publish()]);
      expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
      expect(runs.map(({ stderr }) => stderr).join('')).toContain('under way');
    }
    expect((await manifest()).sequence).toBe(1);
  });

  test('numbers and dates rise where the clock is set back', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const ahead = new Date(Date.now() + 86_400_000);
    utimesSync(join(site, 'whence.json'), ahead, ahead);
    put('b.jsonl', { url: at('pears'), text: ORCHARD });
    await publish();
    expect((await manifest(1)).sequence).toBe(2);
    const dated = Math.floor(statSync(join(site, 'whence.json')).mtimeMs / 1000);
    expect(dated).toBe(Math.floor(ahead.getTime() / 1000) + 1);
  });

  test('goes on from the number that subscribers have seen when its state is an old copy', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    const old = readFileSync(join(state, 'state.json'));
    for (const [file, text] of Object.entries({ b: ORCHARD, c: QUARRY })) {
      put(`${file}.jsonl`, { url: at(file), text });
      await publish();
    }
    writeFileSync(join(state, 'state.json'), old);
    expect((await publish()).code).toBe(0);
    expect((await manifest(3)).sequence).toBe(4);
    expect(await published()).toEqual([at('b'), at('c'), at('light')]);
    expect((await publish()).stdout).toContain('publication 4');
  });

  test('reports a bad record, publishes the rest, and says so with its exit code', async () => {
    writeFileSync(
      join(feeds, 'a.jsonl'),
      `{"url": \n${JSON.stringify({ url: at('light'), text: LIGHTHOUSE })}\n`,
    );
    const { code, stderr, stdout } = await publish();
    expect(code).toBe(1);
    expect(stderr).toContain('a.jsonl:1');
    expect(stdout).toContain('1 new');
  });

  test('publishes nothing without an article, a name or a state that can be read', async () => {
    writeFileSync(join(feeds, 'a.jsonl'), '\n');
    expect(await publish()).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing') });
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    const unnamed = await run(['publish', '--site', site, '--state', state, '--key', key, feeds]);
    expect(unnamed).toMatchObject({ code: 2, stderr: expect.stringContaining('--name') });
    expect(existsSync(site)).toBe(false);
    await publish();
    writeFileSync(join(state, 'state.json'), '{');
    expect(await publish()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is damaged'),
    });
  });
});

describe('a subscriber', () => {
  let server: Server;

  afterEach(() => {
    server.close();
  });

  test('fetches manifest and packs from any web server', async () => {
    put('a.jsonl', { url: at('light'), text: LIGHTHOUSE });
    await publish();
    server = createServer((request, response) => {
      response.end(readFileSync(join(site, request.url!)));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/whence.json`;
    const publicKey = await readPublicKey(readFileSync(`${key}.pub`, 'utf8'), subtle);
    const { packs } = await readManifest(await (await fetch(address)).text(), publicKey, subtle);
    const file = await (await fetch(new URL(packs[0]!.path, address))).arrayBuffer();
    await requireDigest(new Uint8Array(file), packs[0]!, subtle);
    expect(openPack(file).entry(0).url).toBe(at('light'));
    rmSync(join(site, packs[0]!.path));
  });
});

describe('packs that are due to be merged', () => {
  test.each([
    ['none yet', [1, 1, 1], 0],
    ['eight of one size', [1, 1, 1, 1, 1, 1, 1, 1], 8],
    ['eight small ones, not the large one below', [1, 1, 1, 1, 1, 1, 1, 1, 900], 8],
    ['a cascade', [...Array(8).fill(1), ...Array(7).fill(8)], 15],
    ['small ones below a large one that is new', [900, 1, 1, 1, 1, 1, 1, 1], 8],
  ])('%s', (_, articles, due) => {
    expect(dueForMerge(articles.map(count => ({ articles: count })))).toBe(due);
  });

  test('stay few, and each article is merged seldom, over ten thousand hours', () => {
    let packs: { articles: number }[] = [];
    let most = 0;
    let moved = 0;
    for (let hour = 0; hour < 10_000; hour++) {
      packs = [{ articles: 1 + ((hour * 7919) % 60) }, ...packs];
      const due = dueForMerge(packs);
      if (due > 0) {
        const articles = packs.slice(0, due).reduce((sum, pack) => sum + pack.articles, 0);
        moved += articles;
        packs = [{ articles }, ...packs.slice(due)];
      }
      most = Math.max(most, packs.length);
    }
    const total = packs.reduce((sum, pack) => sum + pack.articles, 0);
    expect(most).toBeLessThanOrEqual(48);
    expect(moved / total).toBeLessThan(8);
  });
});

/** A story of its own for each number. */
function numbered(n: number): string {
  const words = Array.from({ length: 120 }, (_, i) => `word${((i + 1) * (n + 3) * 7919) % 5003}`);
  return `Story ${n} of the harbour\n\n${words.join(' ')}.`;
}
