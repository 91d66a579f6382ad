import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../lib/cli/inputs/importer';
import { walk } from '../../lib/cli/inputs/walk';
import { scratch } from './scratch';

async function found(...paths: string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of walk(paths)) inputs.push(input);
  return inputs;
}

const ids = (inputs: Input[]) =>
  inputs.map(input => {
    if ('record' in input) return input.fallbackId;
    return 'problem' in input ? input.problem : input.leftOut;
  });

describe('walking a folder', () => {
  test('reads every format by name or content, in order of names, and passes over the rest', async () => {
    const folder = scratch({
      'b.txt': 'text',
      'a.HTML': '<p>x',
      'c/records.jsonl': '{"text":"one"}\n{"text":"two"}\n',
      'c/saved': '<!DOCTYPE html><p>x',
      'd.php': '\n<html lang="en">',
      'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13),
      'notes.json': '{"not": "a record"}',
      'style.css': 'body {}',
      '.hidden.html': '<p>x',
    });
    expect(ids(await found(folder))).toEqual([
      'a.HTML',
      'b.txt',
      'c/records.jsonl:1',
      'c/records.jsonl:2',
      'c/saved',
      'd.php',
    ]);
  });

  test('does not walk in circles', async () => {
    const folder = scratch({ 'a.txt': 'text' });
    symlinkSync(folder, join(folder, 'loop'));
    expect(ids(await found(folder))).toEqual(['a.txt']);
  });

  test('reports what is missing and goes on', async () => {
    const folder = scratch({ 'a.txt': 'text' });
    const missing = join(folder, 'missing');
    symlinkSync(missing, join(folder, 'dangling.html'));
    expect(await found(missing, folder)).toMatchObject([
      { where: missing, problem: 'does not exist' },
      { fallbackId: 'a.txt' },
      { where: join(folder, 'dangling.html'), problem: 'does not exist' },
    ]);
  });
});

describe('a text with metadata beside it', () => {
  test('has what they say', async () => {
    const folder = scratch({ 'a.txt': 'text', 'a.json': '{"publisher":"Courier","text":"other"}' });
    expect(await found(folder)).toMatchObject([{ record: { publisher: 'Courier', text: 'text' } }]);
  });

  test.each([
    ['that are not JSON', '{', 'is not valid JSON'],
    ['that are no record', '[]', 'is not a record'],
  ])('%s is reported by their name', async (_, metadata, problem) => {
    const folder = scratch({ 'a.txt': 'text', 'a.json': metadata });
    expect(await found(folder)).toEqual([
      { where: join(folder, 'a.json'), problem: expect.stringContaining(problem) },
    ]);
  });
});

test('a file that was named is read even if nothing is known of it but that it is text', async () => {
  const folder = scratch({ README: 'words', 'picture.png': new Uint8Array(100) });
  expect(await found(join(folder, 'README'), join(folder, 'picture.png'))).toMatchObject([
    { record: { text: 'words' } },
    { problem: expect.stringContaining('is not text') },
  ]);
});
