import * as v from 'valibot';
import type { Subscription } from '../subscriptions/types';
import type { ImportedPack, Segment } from './types';

const Digest = v.string();

const ImportedSchema = v.looseObject({
  sha256: Digest,
  name: v.string(),
  file: v.string(),
  articles: v.number(),
  bytes: v.number(),
  enabled: v.boolean(),
  position: v.number(),
});

const SubscriptionSchema = v.looseObject({
  url: v.pipe(v.string(), v.url()),
  publicKey: v.string(),
  name: v.string(),
  enabled: v.boolean(),
  sequence: v.number(),
  packs: v.array(v.looseObject({ sha256: Digest, bytes: v.number(), articles: v.number() })),
  next: v.number(),
  failures: v.number(),
});

const SegmentSchema = v.looseObject({ id: v.number(), articles: v.instance(Uint32Array) });

/** Rows that can be used, of what the browser gave back; one that cannot breaks none of the others. */
export const sound = {
  imported: (rows: ImportedPack[]) => rows.filter(row => v.is(ImportedSchema, row)),
  subscriptions: (rows: Subscription[]) => rows.filter(row => v.is(SubscriptionSchema, row)),
  segments: (rows: Segment[]) => rows.filter(row => v.is(SegmentSchema, row)),
};
