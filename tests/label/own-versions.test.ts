import { describe, expect, it } from 'vitest';
import { withoutOwnVersions } from '../../lib/label/own-versions';
import { rememberedId } from '../../lib/label/remembered-id';
import type { Match } from '../../lib/label/types';
import { readText } from '../../lib/page/read-text';

const PAGE = 'https://www.harbour.example/ferry?utm_source=feed';

function reading(canonical: string | null = null) {
  const page = readText('A ferry ran aground.');
  return { ...page, url: PAGE, statements: { ...page.statements, canonical } };
}

function match(id: string, url: string | null, pageShare = 0.9): Match {
  return {
    entry: {
      ...{ id, url, publisher: null, title: null, published: null, language: 'en' },
      ...{ authors: [], agencies: [], copyright: null, licence: null },
    },
    ...{ kind: 'copy', confidence: 1, pageShare, sourceShare: 0.8, passages: [], altered: [] },
  };
}

const remembered = (number: number, day: string, url: string) =>
  match(rememberedId(number, `2026-11-${day}T08:00:00Z`), url);

describe('what was remembered of the page itself', () => {
  const versions = [
    remembered(1, '02', 'https://harbour.example/ferry'),
    remembered(4, '09', 'http://harbour.example/ferry/'),
  ];

  it('is a version and no source, the newest first', () => {
    const answer = withoutOwnVersions(reading(), versions);
    expect(answer.matches).toEqual([]);
    expect(answer.versions).toEqual([
      { remembered: '2026-11-09T08:00:00Z', pageShare: 0.9, sourceShare: 0.8 },
      { remembered: '2026-11-02T08:00:00Z', pageShare: 0.9, sourceShare: 0.8 },
    ]);
  });

  it('leaves true sources where they are', () => {
    const source = match('afp-1', 'https://agency.example/1');
    expect(withoutOwnVersions(reading(), [versions[0]!, source]).matches).toEqual([source]);
  });

  it('is found by the canonical address of the same site, and not by one of another site', () => {
    const print = remembered(2, '03', 'https://harbour.example/2026/ferry-aground');
    const own = reading('https://harbour.example/2026/ferry-aground');
    expect(withoutOwnVersions(own, [print]).versions).toHaveLength(1);
    const copied = remembered(3, '03', 'https://agency.example/1');
    expect(withoutOwnVersions(reading('https://agency.example/1'), [copied]).versions).toEqual([]);
  });
});

describe('another article that was remembered', () => {
  const older = remembered(1, '02', 'https://gazette.example/ferry');
  const newer = remembered(2, '05', 'https://gazette.example/ferry');

  it('is a source once, by the version that explains most, with the time it was remembered', () => {
    const { matches } = withoutOwnVersions(reading(), [newer, older]);
    expect(matches).toEqual([{ ...newer, remembered: '2026-11-05T08:00:00Z' }]);
  });

  it('gives way to the same article of another corpus', () => {
    const known = match('gazette-7', 'https://www.gazette.example/ferry');
    expect(withoutOwnVersions(reading(), [older, known]).matches).toEqual([known]);
  });
});
