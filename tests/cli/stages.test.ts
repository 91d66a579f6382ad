import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleDrafts } from '../../lib/cli/building/assemble-drafts';
import { fingerprintRecord } from '../../lib/cli/building/fingerprint-record';
import { packKey } from '../../lib/cli/building/pack-order';
import { SortedFingerprints } from '../../lib/cli/building/sorted-fingerprints';
import { SortedLines } from '../../lib/cli/building/sorted-lines';
import { commonStems } from '../../lib/cli/common-words';
import { memorySize } from '../../lib/cli/memory-size';
import { PackBuilder } from '../../lib/corpus/build';
import { compareEntries } from '../../lib/corpus/entry-order';
import type { OptionalPart } from '../../lib/corpus/format';
import type { Entry } from '../../lib/corpus/types';
import { LIGHTHOUSE, ORCHARD, QUARRY } from './articles';
import { run } from './run';
import { scratch } from './scratch';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = fileURLToPath(new URL('../../lib/cli/bin.mjs', import.meta.url));

/** Stories of 80 words each; every tenth repeats the one before, and all end in one paragraph. */
function stories(count: number): object[] {
  return Array.from({ length: count }, (_, n) => {
    const own = n % 10 === 9 ? n - 1 : n;
    const words = Array.from({ length: 80 }, (_, i) => `w${((i + 1) * (own + 3) * 7919) % 9001}`);
    return {
      url: `https://gazette.example/story/${n}`,
      title: `Story ${own} – “Łódź”`,
      publisher: ['Harbour Gazette', 'Inland Bulletin', 'Ärzteblatt'][own % 3],
      published: own % 4 === 0 ? undefined : `2024-05-${String((own % 28) + 1).padStart(2, '0')}`,
      language: own % 2 ? 'en' : 'de',
      agencies: own % 5 ? ['AFP'] : [],
      authors: [],
      copyright: null,
      text: `${words.join(' ')}.\n\nThe Gazette is printed on the harbour’s own press and is free for all who row across to fetch it on a Sunday.`,
    };
  });
}

const jsonl = (records: object[]) => records.map(record => `${JSON.stringify(record)}\n`).join('');

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, at) => ({ item, key: Math.imul(at + 1, seed) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

const MEGABYTE = 2 ** 20;

async function assembled(records: object[], memory: number, without: OptionalPart[] = []) {
  const folder = scratch();
  const lines = records.map((record, at) => {
    const input = { where: `x:${at}`, fallbackId: `x:${at}`, record: record as { text: string } };
    const result = fingerprintRecord(input, without);
    if (!('line' in result)) throw new Error(JSON.stringify(result));
    return result.line;
  });
  const problems: string[] = [];
  const pack = await assembleDrafts(lines.sort(), {
    name: 'mine',
    commonStems,
    without,
    folder,
    memory,
    onProblem: (where, problem) => problems.push(`${where} ${problem}`),
  });
  const bytes = Buffer.concat([...pack.pieces()].map(piece => Buffer.from(piece)));
  pack.close();
  expect(readdirSync(folder)).toEqual([]);
  return { ...pack, bytes, problems, length: pack.bytes };
}

/** The same in memory; what repeats is left out by hand. */
function inMemory(records: object[], without: OptionalPart[] = []): Buffer {
  const builder = new PackBuilder({ name: 'mine', commonStems, without });
  for (const [n, record] of records.entries()) {
    if (n % 10 === 9) continue;
    const { text, url, title, publisher, published, language, agencies } = record as Entry & {
      text: string;
    };
    const facts = { title, publisher, published: published ?? null, language, agencies };
    const entry = { id: url!, url, authors: [], copyright: null, licence: null, ...facts };
    builder.add(entry, text);
  }
  return Buffer.from(builder.finish());
}

describe('assembling', () => {
  test.each<[string, number, OptionalPart[]]>([
    ['in memory', 512 * MEGABYTE, []],
    ['on the disk, in many runs', 20_000, []],
    [
      'on the disk, without the parts that may be left out',
      20_000,
      ['titles', 'rewrites', 'facts'],
    ],
  ])('%s gives the bytes that PackBuilder gives', async (_, memory, without) => {
    const records = stories(300);
    const pack = await assembled(records, memory, without);
    expect(pack.problems).toEqual([]);
    expect(pack).toMatchObject({ articles: 270, folded: 30 });
    expect(pack.bytes.length).toBe(pack.length);
    expect(pack.bytes.equals(inMemory(records, without))).toBe(true);
  });

  test('of nothing gives nothing', async () => {
    expect(await assembled([], MEGABYTE)).toMatchObject({ articles: 0, folded: 0 });
  });
});

describe('a build', () => {
  test('gives the same bytes whatever the order of its input, its memory and its cores', async () => {
    const records = stories(1200);
    const packs: Buffer[] = [];
    for (const [order, more] of [
      [records, []],
      [shuffled(records, 0x9e3779b1), ['--memory', '320M', '--jobs', '1']],
      [shuffled(records, 0x85ebca6b), ['--jobs', '2']],
    ] as const) {
      const folder = scratch({ 'in.jsonl': jsonl([...order]) });
      const out = join(folder, 'mine.whence');
      const { code, stderr, stdout } = await run([
        ...['build', '--out', out, ...more],
        join(folder, 'in.jsonl'),
      ]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('1,080 articles, ');
      expect(stdout).toContain('120 folded as repeats');
      packs.push(readFileSync(out));
    }
    expect(packs[1]!.equals(packs[0]!)).toBe(true);
    expect(packs[2]!.equals(packs[0]!)).toBe(true);
  }, 60_000);

  test('in stages, in parts, with sort between them, gives the same bytes', () => {
    const records = stories(60);
    const folder = scratch({
      'all.jsonl': jsonl(records),
      'a.jsonl': jsonl(records.slice(0, 35)),
      'b.jsonl': jsonl(records.slice(35)),
    });
    const whence = `"${process.execPath}" "${BIN}"`;
    const script = [
      `${whence} build --out one/mine.whence all.jsonl > /dev/null`,
      `${whence} build --stage fingerprint < b.jsonl > lines`,
      `${whence} build --stage fingerprint < a.jsonl >> lines`,
      `LC_ALL=C sort lines | ${whence} build --stage assemble --out two/mine.whence > /dev/null`,
      `LC_ALL=C sort lines | ${whence} build --stage assemble --out - > three`,
    ];
    execFileSync('sh', ['-ec', ['mkdir one two', ...script].join('\n')], { cwd: folder });
    const one = readFileSync(join(folder, 'one/mine.whence'));
    expect(readFileSync(join(folder, 'two/mine.whence')).equals(one)).toBe(true);
    // A pack on stdout is called "-", a character for four.
    expect(existsSync(join(folder, 'three'))).toBe(true);
    expect(readFileSync(join(folder, 'three')).length).toBeGreaterThan(one.length - 16);
  }, 60_000);
});

describe('stages', () => {
  test('that get lines out of order say what to do', async () => {
    const { stdout } = await run(['build', '--stage', 'fingerprint'], jsonl(stories(5)));
    const lines = stdout.trim().split('\n').sort().reverse().join('\n');
    const out = join(scratch(), 'mine.whence');
    const { code, stderr } = await run(['build', '--stage', 'assemble', '--out', out], lines);
    expect(code).toBe(1);
    expect(stderr).toContain('LC_ALL=C sort');
    expect(existsSync(out)).toBe(false);
  });

  test('report a line that is none, and go on', async () => {
    const { stdout } = await run(['build', '--stage', 'fingerprint'], jsonl(stories(3)));
    const lines = `\n!!! hello\n${stdout.trim().split('\n').sort().join('\n')}\n~~\tworld\n`;
    const out = join(scratch(), 'mine.whence');
    const ran = await run(['build', '--stage', 'assemble', '--out', out], lines);
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('3 articles') });
    expect(ran.stderr).toContain('line 2: is no line of “--stage fingerprint”');
    expect(ran.stderr).toContain('line 6: is no whole line');
  });

  test('count what is no article, apart from the lines', async () => {
    const items = [
      `<content:encoded>${ORCHARD}</content:encoded>`,
      '<description>Short.</description>',
    ];
    const feed = `<rss><channel>${items.map(item => `<item>${item}</item>`).join('')}</channel></rss>`;
    const folder = scratch({ 'feed.xml': feed });
    const ran = await run(['build', '--stage', 'fingerprint', join(folder, 'feed.xml')]);
    expect(ran.code).toBe(0);
    expect(ran.stdout.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/^1 article; left out: .+ \(1\)\n$/);
  });

  test('hold no text of an article', async () => {
    const { stdout } = await run(
      ['build', '--stage', 'fingerprint'],
      jsonl([{ id: 'a', title: 'T', text: LIGHTHOUSE }]),
    );
    expect(stdout).not.toContain('barley');
    expect(stdout).toMatch(/^[ -~\t]+\n$/);
  });

  test.each([
    [['--stage', 'fingerprint', '--out', 'x']],
    [['--stage', 'assemble']],
    [['--stage', 'assemble', '--out', 'x', 'y']],
    [['--stage', 'sort']],
    [['--out', 'x']],
    [['--memory', '1M', '--out', 'x', 'y']],
    [['--memory', 'much', '--out', 'x', 'y']],
    [['--jobs', '0', '--out', 'x', 'y']],
  ])('are used in no other way than they are meant: %j', async args => {
    const { code, stderr } = await run(['build', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\w/);
  });
});

describe('interrupting a build', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'with %s while it reads leaves the pack that was there, and nothing beside it',
    async signal => {
      const folder = scratch({ 'in.jsonl': jsonl([{ text: ORCHARD }, { text: QUARRY }]) });
      const out = join(folder, 'mine.whence');
      await run(['build', '--out', out, join(folder, 'in.jsonl')]);
      const before = readFileSync(out);
      const child = spawn(process.execPath, [BIN, 'build', '--out', out, '-']);
      child.stdin.write(jsonl(stories(20)));
      await setTimeout(1500);
      child.kill(signal);
      const [, ended] = await once(child, 'exit');
      expect(ended).toBe(signal);
      expect(readFileSync(out).equals(before)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'mine.whence']);
    },
    30_000,
  );

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'with %s while it writes leaves the file that was there, and nothing beside it',
    async signal => {
      const folder = scratch({ 'out.whence': 'before' });
      const module = new URL('../../lib/cli/write-atomically.ts', import.meta.url).href;
      const script = `
        import { readdirSync } from 'node:fs';
        import { dirname } from 'node:path';
        import { register } from 'tsx/esm/api';
        register();
        const { writeAtomically } = await import(${JSON.stringify(module)});
        function* pieces() {
          for (;;) yield new Uint8Array(10);
        }
        // It has begun when its file is there.
        const beside = () => readdirSync(dirname(process.argv[1])).length > 1;
        const timer = setInterval(() => {
          if (!beside()) return;
          clearInterval(timer);
          console.log('writing');
        }, 20);
        await writeAtomically(process.argv[1], pieces());`;
      const out = join(folder, 'out.whence');
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, out], {
        cwd: ROOT,
      });
      await once(child.stdout, 'data');
      expect(readdirSync(folder)).toHaveLength(2);
      child.kill(signal);
      const [, ended] = await once(child, 'exit');
      expect(ended).toBe(signal);
      expect(readdirSync(folder)).toEqual(['out.whence']);
      expect(readFileSync(out, 'utf8')).toBe('before');
    },
    30_000,
  );
});

/** A file system of our own, in a namespace of our own; not every machine gives one. */
const hasSmallDisk = () => {
  const probe = 'mkdir -p "$0" && mount -t tmpfs -o size=64k none "$0"';
  const folder = join(tmpdir(), 'whence-small-disk-probe');
  return spawnSync('unshare', ['-rm', 'sh', '-c', probe, folder]).status === 0;
};

describe.skipIf(!hasSmallDisk())('a full disk (skipped where unshare is not allowed)', () => {
  test('is said to be full, and the pack that was there stays', () => {
    const folder = scratch({ 'one.jsonl': jsonl([{ text: ORCHARD }]) });
    writeFileSync(join(folder, 'many.jsonl'), jsonl(stories(4000)));
    const script = `
      mkdir disk && mount -t tmpfs -o size=256k none disk
      whence="${process.execPath} ${BIN} build --jobs 1 --out disk/mine.whence"
      $whence one.jsonl > /dev/null && cp disk/mine.whence before
      $whence many.jsonl 2> said && echo 0 > code || echo $? > code
      cmp before disk/mine.whence && ls -A disk > left`;
    execFileSync('unshare', ['-rm', 'sh', '-ec', script], { cwd: folder });
    const said = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
    expect(said('code')).toBe('2');
    expect(said('said')).toContain('the disk is full');
    expect(said('left')).toBe('mine.whence');
  }, 120_000);
});

describe('sorting on the disk', () => {
  test('gives lines in the order of bytes, however little memory there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary-ascii', maxLength: 30 })),
        fc.nat(2000),
        (lines, memory) => {
          const sorted = new SortedLines(tmpdir(), memory);
          for (const line of lines) sorted.add(line);
          expect([...sorted.all()]).toEqual(
            [...lines].sort((a, b) => (a < b ? -1 : Number(a > b))),
          );
          sorted.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives fingerprints by hash, and those of one hash as they came', () => {
    const few = fc.array(fc.nat(40), { maxLength: 4000 });
    fc.assert(
      fc.property(few, hashes => {
        const sorted = new SortedFingerprints(tmpdir(), 1);
        hashes.forEach((hash, at) => {
          sorted.add(hash, at >> 3, at & 7);
        });
        const expected = hashes
          .map((hash, place) => ({ hash, entry: place >> 3, position: place & 7, place }))
          .sort((a, b) => a.hash - b.hash || a.place - b.place);
        for (let again = 0; again < 2; again += 1) {
          expect(Array.from(sorted.all(), each => ({ ...each }))).toEqual(expected);
        }
        sorted.close();
      }),
      { numRuns: 30 },
    );
  });

  test('keeps the order of entries in a pack', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    const entry = fc.record({ publisher: fc.option(text), published: fc.option(text), id: text });
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const [x, y] = [a as Entry, b as Entry];
        const [keyX, keyY] = [packKey(x), packKey(y)];
        expect(Math.sign(keyX < keyY ? -1 : Number(keyX > keyY))).toBe(
          Math.sign(compareEntries(x, y)),
        );
      }),
    );
  });
});

test.each([
  ['512M', 512 * MEGABYTE],
  ['512MB', 512 * MEGABYTE],
  ['512MiB', 512 * MEGABYTE],
  ['1.5G', 1536 * MEGABYTE],
  [' 2 g ', 2048 * MEGABYTE],
  ['1073741824', 1024 * MEGABYTE],
  ['63M', null],
  ['-1G', null],
  ['1T', null],
  ['', null],
])('the size %j is %j bytes', (text, bytes) => {
  expect(memorySize(text)).toBe(bytes);
});
