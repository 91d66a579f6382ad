import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRIVACY } from '../../components/privacy';
import { messagesOf } from './messages';

describe('what is said about privacy', () => {
  it('is the same in the README as in the extension, in four sentences', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const messages = messagesOf('en');
    const sentences = PRIVACY.map(key => messages[key]?.message ?? '');
    expect(sentences.every(sentence => /^[A-Z][^.]*\.$/.test(sentence))).toBe(true);
    expect(sentences).toHaveLength(4);
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(`## Privacy ${sentences.join(' ')}`);
  });
});
