import { bareCaptions } from './bare-captions';
import type { Block, Frame, Segments } from './blocks';
import { bodyFrame, bodyWeights } from './body';
import { bodyBlocks } from './body-blocks';
import { pictureLines } from './picture-lines';
import { standfirst } from './standfirst';
import { teasers } from './teasers';
import type { Zone } from './zone-names';

/** What the page declares of its text, to check the reading against. */
export interface Declared {
  /** `articleBody` of the structured data, or empty. */
  body: string;
  /** `description` and `og:description`. */
  descriptions: string[];
}

export interface Extracted {
  /** The article in document order; empty when nothing reads like one. */
  blocks: Block[];
  /** First block below standfirst and byline. */
  bodyStart: Block | undefined;
  /** Indexes of captions and credits under pictures. */
  captions: ReadonlySet<number>;
}

/** Finds the article's text. Cost: linear in the page's blocks and their text. */
export function extract(
  segments: Segments,
  zones: Map<Frame, Zone>,
  headline: Block | undefined,
  declared: Declared,
): Extracted {
  const captions = pictureLines(segments.blocks);
  const bare = bareCaptions(segments.blocks);
  // Neither belongs to the text.
  const teased = new Set([...teasers(segments), ...captions]);
  const weights = bodyWeights(segments, zones, headline, teased);
  const frame = bodyFrame(segments, weights, headline);
  if (!frame) return { blocks: [], bodyStart: undefined, captions };
  const chosen = bodyBlocks(segments, frame, zones, headline, teased, declared.body);
  const body = chosen.filter(block => !bare.has(block.index));
  if (body.length === 0) return { blocks: [], bodyStart: undefined, captions };
  const opening = standfirst(segments.blocks, zones, headline, body, declared.descriptions).filter(
    block => !captions.has(block.index),
  );
  // Above the body, short lines after pictures are bylines with a portrait, and standfirsts.
  for (const index of bare) if (index >= chosen[0]!.index) captions.add(index);
  return { blocks: [...opening, ...body], bodyStart: body[0], captions };
}
