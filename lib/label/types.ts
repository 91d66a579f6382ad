import type { Entry } from '../corpus/types';
import type { Span } from '../match/types';
import type { PageSpan } from '../page/types';

/** Where a credit stands. */
export type CreditPlace =
  | 'dateline'
  | 'byline'
  | 'end-credit'
  | 'contributed'
  | 'copyright'
  | 'metadata';

/**
 * Where a statement was read: words in sight, which the page can find again; else the standard or the
 * element of the head, e.g. `schema.org author`, `meta dc.rights`. Absent for what cannot be shown.
 */
export type Spot = PageSpan | { standard: string };

/** Words of the page that state something. */
export interface Evidence {
  words: string;
  at?: Spot;
}

/** An agency that a page credits, with the exact words that say so. */
export interface Credit {
  code: string;
  name: string;
  where: CreditPlace;
  evidence: string;
  at?: Spot;
  /** `press-release` for wires that carry paid notices; absent for news agencies. */
  kind?: 'press-release';
}

/** An agency named for pictures or video only. */
export interface PhotoCredit {
  code: string;
  name: string;
  evidence: string;
  at?: Spot;
}

export interface Copyright {
  holder: string | null;
  /** Latest year where the notice gives a range, as sites renew it. */
  year: number | null;
  /** First year where the notice gives a range. */
  since?: number;
  /** Word for word. */
  notice: string;
  where: 'text' | 'page' | 'metadata';
  at?: Spot;
}

export interface Licence {
  /** Plain name, e.g. `CC BY-SA 4.0`, or the words of the page. */
  name: string;
  url: string | null;
  /** The standard it was read from, e.g. `schema.org license`, `rel=license`. */
  standard: string;
  /** Set when a link in sight states it. */
  at?: PageSpan;
}

/** A machine-readable term of reuse, as the page states it. */
export interface ReuseTerm {
  /** The standard it was read from, e.g. `schema.org usageInfo`, `TDM reservation`. */
  standard: string;
  value: string;
  url: string | null;
}

/** What the page itself says. */
export interface Stated {
  publisher: string | null;
  authors: string[];
  published: string | null;
  agencies: Credit[];
  photoAgencies: PhotoCredit[];
  copyright: Copyright | null;
  licence: Licence | null;
  /** Empty or absent when the page states none. */
  terms?: ReuseTerm[];
  /** What names the publisher, and the authors in their order. */
  evidence?: { publisher: Evidence | null; authors: Evidence[] };
}

/**
 * `copy`: most of the page or most of the source; `excerpt`: a passage; `reworked`: the same text in
 * other words; `related`: same event, not the same text.
 */
export type MatchKind = 'copy' | 'excerpt' | 'reworked' | 'related';

/**
 * Something that a page says and its source does not, with the words around it. A `negation` is a word
 * that denies, or the words between which the source has one; without a kind it is not known.
 */
export interface Alteration extends Span {
  kind?: 'name' | 'number' | 'date' | 'negation' | 'quotation';
  text: string;
  before: string;
  after: string;
}

export interface Match {
  entry: Entry;
  /** ISO 8601, when the reader remembered the source; absent for sources of other corpora. */
  remembered?: string;
  kind: MatchKind;
  /** 0–1. */
  confidence: number;
  /** Share of the page's words that come from the source, 0–1. */
  pageShare: number;
  /** Share of the source that is used on the page, 0–1. */
  sourceShare: number;
  /** In page order, not overlapping. */
  passages: Span[];
  /** Changed facts inside the passages. */
  altered: Alteration[];
}

export type Verdict =
  | 'original'
  | 'credited'
  | 'partly-credited'
  | 'uncredited'
  | 'unmatched'
  | 'not-article';

export type DifferenceKind =
  | 'agency-dropped'
  | 'agency-added'
  | 'publisher-unnamed'
  | 'copyright-differs'
  | 'author-dropped'
  | 'date-earlier'
  | 'date-later'
  | 'fact-altered';

export interface Difference {
  kind: DifferenceKind;
  /** The words that show it, e.g. the agency's code, or both notices. */
  evidence: string;
  /** What the page says and what the source says, where both can be set side by side. */
  page?: string | null;
  source?: string | null;
}

/**
 * Which was published first, the page or its source; or why it cannot be known: a date is missing or
 * cannot be true, both are of one day or minute, the zones are not said, or the page is older but was
 * changed since.
 */
export type First =
  | { which: 'page' | 'source' }
  | {
      which: 'unknown';
      because:
        | 'page-undated'
        | 'source-undated'
        | 'page-implausible'
        | 'source-implausible'
        | 'same-day'
        | 'same-time'
        | 'time-zone'
        | 'page-updated';
    };

/** What the agencies table says of an agency, as far as a label prints it. */
export interface AgencyFacts {
  /** Full name; the code itself where the agency has no longer one. */
  name: string;
  /** As in `Credit`. */
  kind?: 'press-release';
}

/** An earlier version of a page, from the reader's own corpus. */
export interface OwnVersion {
  /** ISO 8601, when it was remembered last. */
  remembered: string;
  /** Share of the page's words that were there already, and of its own that still are; 0–1. */
  pageShare: number;
  sourceShare: number;
}

/** The label: what a page states, what it matches, and where the two differ. */
export interface Report {
  id: string;
  url: string;
  article: boolean;
  title: string;
  language: string | null;
  words: number;
  /** UTF-16 length of the article's text, the range of all offsets. */
  length: number;
  stated: Stated;
  /** Best first. */
  matches: Match[];
  /** Of this very page, as the reader remembered it; the newest first. Absent when there is none. */
  versions?: OwnVersion[];
  verdict: Verdict;
  differences: Difference[];
  /** Absent without a source, and on the source's own page. */
  first?: First;
  /** By code, for every agency that the report mentions and the table knows: who draws it needs no table. */
  agencies: Record<string, AgencyFacts>;
  /** Articles in the corpora that were asked. */
  corpusSize: number;
}
