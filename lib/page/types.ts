/**
 * What reading a page yields. Plain data, safe to send as JSON: a reading made in a content script
 * and one made by the command line are the same thing.
 */
export interface PageReading {
  /** Address of the page as the reader sees it; empty when a text has no address. */
  url: string;
  detection: Detection;
  /** `null` when the page is not an article, or has no text that could be read. */
  article: Article | null;
  statements: Statements;
}

/** Whether a page is a news article, and the evidence that decided it. */
export interface Detection {
  isArticle: boolean;
  /** Summed evidence; positive speaks for an article. */
  score: number;
  signals: DetectionSignal[];
  /** Why a page that may be an article was not read, e.g. `too-large`; absent when it was. */
  problem?: ReadingProblem;
}

export interface DetectionSignal {
  name: string;
  weight: number;
}

/** `too-large`: past the node or depth limits; `no-text`: nothing that reads like an article. */
export type ReadingProblem = 'too-large' | 'no-text';

/** The article itself. All offsets anywhere in Whence are UTF-16 code units into `text`. */
export interface Article {
  title: string;
  /** BCP 47 tag as the page declares it, lower-cased, or `null`. */
  language: string | null;
  /** Paragraphs, headings and list items in reading order, joined by a blank line. */
  text: string;
  /** Words in `text`; a character counts as one in scripts written without spaces. */
  words: number;
}

/**
 * Words or a link that stand in the page, for `PageRead.locate`. Offsets are UTF-16 code units: into the
 * article's text, with `line` into `statements.lines[line].text`; `link` is one of `statements.links`.
 */
export type PageSpan = { start: number; end: number; line?: number } | { link: number };

/** What a page states about itself, read from the untouched document and not yet interpreted. */
export interface Statements {
  canonical: string | null;
  siteName: string | null;
  /** As declared, normalised to ISO 8601 where possible. */
  published: string | null;
  modified: string | null;
  authors: string[];
  meta: MetaTag[];
  links: LinkTag[];
  linkedData: LinkedArticle[];
  lines: Line[];
}

/** A `<meta>` tag: `name` is its name, property or itemprop, lower-cased. */
export interface MetaTag {
  name: string;
  content: string;
}

/** A `<link>` or `<a>` with a relation that says something of rights: license, canonical, … */
export interface LinkTag {
  rel: string;
  href: string;
  /** What stands in sight, or the sign's alternative text; empty for `<link>`. */
  text: string;
}

/**
 * Where in the page a line stands:
 * `byline` beside the headline; `lead` opening paragraph of the body; `tail` the closing lines of the
 * body and what directly follows it; `caption` a figure's caption or credit; `notice` a rights line
 * inside or right after the article; `footer` the site's own rights line; `body` any other line of the
 * article that might hold a credit.
 */
export type Place = 'byline' | 'lead' | 'body' | 'tail' | 'caption' | 'notice' | 'footer';

/** A line of the page word for word (white space folded), with its place. */
export interface Line {
  text: string;
  place: Place;
  /** Set when it stands in a menu that has to be opened first: nobody can be shown it. */
  hidden?: true;
}

/** An organisation or person named in structured data. */
export interface Party {
  /** schema.org type without its prefix, e.g. `Person`, `NewsMediaOrganization`; empty when unsaid. */
  type: string;
  name: string;
  url: string | null;
}

/** The article node of the page's JSON-LD or microdata, reduced to what Whence uses. */
export interface LinkedArticle {
  types: string[];
  headline: string | null;
  url: string | null;
  published: string | null;
  modified: string | null;
  language: string | null;
  authors: Party[];
  publisher: Party[];
  provider: Party[];
  sourceOrganization: Party[];
  contributor: Party[];
  copyrightHolder: Party[];
  copyrightYear: string | null;
  copyrightNotice: string | null;
  creditText: string | null;
  license: string | null;
  usageInfo: string | null;
  acquireLicensePage: string | null;
  isBasedOn: string[];
  /** Length of `articleBody` in UTF-16 units, 0 when absent. */
  bodyLength: number;
}
