import { describe, expect, it } from 'vitest';
import { originPattern } from '../lib/sites';

describe('the permission for an address', () => {
  it('is that of one host', () => {
    expect(originPattern('https://gazette.example:8443/a/whence.json')).toBe(
      'https://gazette.example/*',
    );
  });
});
