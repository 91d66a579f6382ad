import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIGHTHOUSE, ORCHARD } from './articles';
import { run } from './run';
import { scratch } from './scratch';

const BIN = fileURLToPath(new URL('../../lib/cli/bin.mjs', import.meta.url));

describe('usage', () => {
  test.each([
    ['nothing', []],
    ['an unknown command', ['guess']],
    ['an unknown option', ['label', '--loud', 'page.html']],
    ['build without --out', ['build', 'folder']],
    ['build without input', ['build', '--out', 'a.whence']],
    ['an option without its value', ['label', '--corpus']],
    ['label without a page', ['label', '--json']],
    ['one address for two pages', ['label', '--url', 'https://a.example/', 'a.html', 'b.html']],
    ['an address that is none', ['label', '--url', 'somewhere', 'a.html']],
    ['stdin for two things', ['label', '--records', '-', '-']],
    ['inspect without a pack', ['inspect']],
    ['verify with two', ['verify', 'a.whence', 'b.whence']],
  ])('%s is code 2, and told on stderr', async (_, args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  test.each([[[]], [['build']], [['label']], [['inspect']], [['verify']]])(
    'help for %j tells every option, with an example and the exit codes',
    async command => {
      const { code, stdout } = await run([...command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/Examples?:\n {2}whence /);
      expect(stdout).toContain('Exit codes: 0 done; 1 something');
    },
  );
});

describe('the process', () => {
  test('labels records from a pipe and answers the exit code', () => {
    const records = [{ id: 'a', text: ORCHARD }, { id: 'b' }, { id: 'c', text: LIGHTHOUSE }];
    const input = records.map(record => JSON.stringify(record)).join('\n');
    const args = [BIN, 'label', '--json', '--no-bundled', '--records', '-'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      input,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).id),
    ).toEqual(['a', 'c']);
    expect(stderr).toBe('stdin:2: has neither “text” nor “html”\n');
  });

  test('ends quietly when its reader hangs up', async () => {
    const path = join(scratch(), 'pages.jsonl');
    writeFileSync(path, `${JSON.stringify({ text: ORCHARD })}\n`.repeat(500));
    const args = [BIN, 'label', '--json', '--text', '--no-bundled', '--records', path];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(resolve => child.once('close', resolve));
    expect(stderr).toBe('');
  });

  test('leaves the old pack and nothing else when it is killed in the middle of a build', async () => {
    const folder = scratch({ 'old.whence': 'old' });
    const args = [BIN, 'build', '--out', join(folder, 'old.whence'), '-'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] });
    child.stdin.on('error', () => {});
    child.stdin.write(`${JSON.stringify({ text: ORCHARD })}\nnot JSON\n`);
    await new Promise(resolve => child.stderr.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise(resolve => child.once('close', resolve));
    expect(readdirSync(folder)).toEqual(['old.whence']);
    expect(readFileSync(join(folder, 'old.whence'), 'utf8')).toBe('old');
  });
});
