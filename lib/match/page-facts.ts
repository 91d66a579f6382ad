import { mayHold } from './fact-filter';
import { FACTS_MARK, facts } from './facts';
import { quotations } from './quotations';
import type { Tokens } from './types';

/** Something that a page says, by the token that it begins with. */
interface Said {
  token: number;
  /** One for a fact, some for a quotation (see `quotations`). */
  hashes: readonly number[];
}

/** What a page says that its source must have said before it: looked for when asked, and once. */
export interface PageFacts {
  /** Names, numbers and dates, but for names whose capital may be due to a sentence. */
  facts: readonly Said[];
  quotations: readonly Said[];
}

/** How a stretch of a page and what is kept of a source's facts agree. */
export interface FactEvidence {
  /** Distinct names, numbers and dates that the source does not have: counted when asked. */
  readonly strangeFacts: number;
  /** Quotations that the source has too, word for word in the most. */
  sameQuotations: number;
}

/** In text order. Cost: linear. */
export function pageFacts(text: string, tokens: Tokens): PageFacts {
  let certain: Said[] | null = null;
  let quoted: Said[] | null = null;
  return {
    get facts() {
      certain ??= said(
        tokens,
        facts(text, tokens)
          .filter(({ isCertain }) => isCertain)
          .map(({ start, hash }) => ({ start, hashes: [hash] })),
      );
      return certain;
    },
    get quotations() {
      quoted ??= said(tokens, quotations(text, tokens));
      return quoted;
    },
  };
}

function said(
  tokens: Tokens,
  found: readonly { start: number; hashes: readonly number[] }[],
): Said[] {
  const tokenAt = tokenFinder(tokens);
  return found.map(({ start, hashes }) => ({ token: tokenAt(start), hashes }));
}

/** A quotation is the source's when it has this share of its runs: few are there by chance. */
const SAME_SHARE = 0.5;

/**
 * @param first @param last tokens of a stretch, inclusive.
 * @param filter of a source's facts.
 * @returns `null` when the filter was made by an older version, which kept other facts.
 */
export function factEvidence(
  page: PageFacts,
  first: number,
  last: number,
  filter: Uint8Array,
): FactEvidence | null {
  if (!mayHold(filter, FACTS_MARK)) return null;
  const isInside = ({ token }: Said) => token >= first && token <= last;
  const same = page.quotations.filter(isInside).filter(({ hashes }) => {
    const held = hashes.filter(hash => mayHold(filter, hash)).length;
    return held >= hashes.length * SAME_SHARE;
  });
  return {
    get strangeFacts() {
      const inside = page.facts.filter(isInside).flatMap(({ hashes }) => hashes);
      return new Set(inside.filter(hash => !mayHold(filter, hash))).size;
    },
    sameQuotations: same.length,
  };
}

/** Finds tokens by where they begin, asked in text order: the first that begins there or later. */
function tokenFinder({ starts, length }: Tokens): (start: number) => number {
  let token = 0;
  return start => {
    while (token < length && starts[token]! < start) token += 1;
    return token;
  };
}
