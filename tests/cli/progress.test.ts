import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../lib/cli/main';
import { Progress } from '../../lib/cli/progress';
import { LIGHTHOUSE } from './articles';
import { scratch } from './scratch';

function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const clock = { now: 1_000 };
  return {
    stream,
    clock,
    progress: (total: number | null) => new Progress(stream, total, () => clock.now),
    /** What is on the line now. */
    line: () =>
      String(stream.read() ?? '')
        .split('\r\x1b[K')
        .at(-1),
  };
}

describe('progress on a terminal', () => {
  test('tells how many, then how fast, how much and how long it will take', () => {
    const { clock, progress, line } = terminal(true);
    const shown = progress(1_000_000);
    shown.at(3);
    expect(line()).toBe('3 articles');
    clock.now += 10_000;
    shown.read(250_000);
    shown.at(12_345);
    expect(line()).toBe('12,345 articles · 1,235 a second · 25 % · 30 s left');
    clock.now += 300_000;
    shown.at(20_000);
    expect(line()).toBe('20,000 articles · 65 a second · 25 % · 16 min left');
    clock.now += 10_000_000;
    shown.at(20_000);
    expect(line()).toMatch(/ · 8 h 36 min left$/);
    shown.clear();
    expect(line()).toBe('');
  });

  test('does not guess where the input has no known end', () => {
    const { clock, progress, line } = terminal(true);
    const shown = progress(null);
    clock.now += 4_000;
    shown.read(9);
    shown.at(100);
    expect(line()).toBe('100 articles · 25 a second');
  });

  test('is not written to files and pipes', () => {
    const { progress, line } = terminal(false);
    const shown = progress(10);
    shown.at(5);
    shown.clear();
    expect(line()).toBe('');
  });
});

test('a build shows it, and takes it away before it tells what is wrong and what it wrote', async () => {
  const folder = scratch({ 'a.txt': LIGHTHOUSE, 'b.jsonl': '{', 'c.png': new Uint8Array(9) });
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  const stdout = new PassThrough();
  const io = { stdin: Readable.from([]), stdout, stderr, env: {} };
  await main(['build', '--out', join(folder, 'a.whence'), folder], io);
  expect(String(stderr.read())).toMatch(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they clear the line
    /^\r\x1b\[K1 article\r\x1b\[K\S+b\.jsonl:1: is not valid JSON\n\r\x1b\[K$/,
  );
});
