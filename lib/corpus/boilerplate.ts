/**
 * A fingerprint that stands in more than this share of the articles is boilerplate: it says nothing
 * of where a text comes from. Between the bounds, so that updates of one story keep theirs in small
 * packs and standing paragraphs lose theirs in large ones.
 */
const BOILERPLATE_SHARE = 0.02;
const BOILERPLATE_LEAST = 3;
const BOILERPLATE_MOST = 16;

/** In how many articles of a corpus a fingerprint may stand. */
export function mostSharing(entries: number): number {
  const share = Math.ceil(entries * BOILERPLATE_SHARE);
  return Math.min(BOILERPLATE_MOST, Math.max(BOILERPLATE_LEAST, share));
}
