export type Room =
  | 'entrypoints'
  | 'components'
  | 'lib'
  | 'lib/identify'
  | 'lib/page'
  | 'lib/match'
  | 'lib/corpus'
  | 'lib/label'
  | 'lib/signing'
  | 'lib/subscriptions'
  | 'lib/cli'
  | 'public'
  | 'tests';

/** The room of a file; `lib` holds the adapters to the browser. `null` for files outside all rooms. */
export function roomOf(path: string): Room | null {
  if (/^lib\/(?:identify|find-matches|match-order|rework-sources)(?:\.ts)?$/.test(path))
    return 'lib/identify';
  const [, room] =
    /^(lib\/(?:page|match|corpus|label|signing|subscriptions|cli)|entrypoints|components|lib|public|tests)\//.exec(
      path,
    ) ?? [];
  return (room as Room | undefined) ?? null;
}

const CORE: Room[] = [
  'lib/page',
  'lib/match',
  'lib/corpus',
  'lib/label',
  'lib/signing',
  'lib/subscriptions',
];

/** Rooms that know no browser, no Node and no clock. */
export const PURE: Room[] = ['lib/identify', ...CORE];

/** The rooms that a room may import from; `types` are those from which it may take types only. */
export const MAY_IMPORT: Record<Room, { values: Room[]; types?: Room[] }> = {
  entrypoints: { values: ['components', 'lib', ...PURE] },
  components: { values: [], types: ['lib', ...CORE, 'public'] },
  lib: { values: PURE, types: ['public'] },
  'lib/identify': { values: ['lib/page', 'lib/match', 'lib/corpus', 'lib/label'] },
  'lib/page': { values: [] },
  'lib/match': { values: [] },
  'lib/corpus': { values: ['lib/match'] },
  'lib/label': { values: [], types: ['lib/page', 'lib/match', 'lib/corpus'] },
  'lib/signing': { values: [] },
  'lib/subscriptions': { values: ['lib/signing'] },
  'lib/cli': { values: ['lib', ...PURE] },
  public: { values: [] },
  tests: { values: ['entrypoints', 'components', 'lib', ...PURE, 'lib/cli', 'public'] },
};

/** What a text leaves in a corpus; how passages are found there is none of its business. */
export const MATCH_FOR_CORPUS = [
  'distinct-hashes',
  'fact-filter',
  'facts',
  'fingerprint',
  'hits',
  'room',
  'shingles',
  'sketch',
  'smallest',
  'stem-hashes',
  'stems',
  'types',
  'word-table',
].map(file => `lib/match/${file}`);
