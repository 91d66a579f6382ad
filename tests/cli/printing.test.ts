import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../lib/cli/printable';
import { wrap } from '../../lib/cli/wrap';
import { writeAtomically } from '../../lib/cli/write-atomically';
import { scratch } from './scratch';

describe('text for a terminal', () => {
  test.each([
    ['colours and cursor moves', 'a\x1b[31mb\x1b[2Jc', 'a[31mb[2Jc'],
    ['the one-byte control sequence introducer', 'a\x9b31mb', 'a31mb'],
    ['direction overrides', 'a\u202egnp.exe', 'agnp.exe'],
    ['line ends', 'a\r\n  b\tc', 'a b c'],
    ['letters of any script', 'Ž 東京 أ ف ب', 'Ž 東京 أ ف ب'],
  ])('%s', (_, raw, shown) => {
    expect(printable(raw)).toBe(shown);
  });

  test('is wrapped without losing or adding a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\S+$/)),
        fc.integer({ min: 1, max: 60 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width, '  ');
          expect(lines.map(line => line.slice(2)).join(' ')).toBe(text);
          for (const line of lines)
            expect(line.length <= width || !line.slice(2).includes(' ')).toBe(true);
        },
      ),
    );
  });
});

describe('writing a file whole or not at all', () => {
  test('replaces what was there and leaves nothing beside it', async () => {
    const folder = scratch({ 'a.whence': 'old' });
    await writeAtomically(join(folder, 'a.whence'), new TextEncoder().encode('new'));
    expect(readdirSync(folder)).toEqual(['a.whence']);
    expect(readFileSync(join(folder, 'a.whence'), 'utf8')).toBe('new');
  });

  test('removes what processes left that were killed, and nothing that may still be written', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const files = [
      `.a.whence.${gone}.tmp`,
      `.other.whence.${gone}.tmp`,
      `.other.txt.${gone}.tmp`,
      `.a.whence.${process.pid}.tmp.keep`,
      `.a.whence.${process.ppid}.tmp`,
      'b.whence',
    ];
    const folder = scratch(Object.fromEntries(files.map(file => [file, 'half'])));
    const long = new Date(Date.now() - 3_600_000);
    for (const file of files) utimesSync(join(folder, file), long, long);
    writeFileSync(join(folder, `.new.whence.${gone}.tmp`), 'half');
    await writeAtomically(join(folder, 'a.whence'), new TextEncoder().encode('new'));
    const left = [...files.slice(2), `.new.whence.${gone}.tmp`, 'a.whence'];
    expect(readdirSync(folder).toSorted()).toEqual(left.toSorted());
  });

  test('leaves what was there when it fails', async () => {
    const folder = scratch({ 'a.whence/held': 'old' });
    await expect(writeAtomically(join(folder, 'a.whence'), new Uint8Array(1))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a.whence']);
    expect(readFileSync(join(folder, 'a.whence/held'), 'utf8')).toBe('old');
  });
});
