import { agencyNamed } from '../../label/find-agencies';
import { commonsName } from '../../label/licence';
import { parseNotice } from '../../label/notice';
import { cap, MAX_LINE, MAX_PARTIES } from '../../page/limits';
import type { Line } from '../../page/types';
import { withoutTracking } from '../canonical-url';
import { isoDate } from '../dates';
import { type Declared, parties } from '../declared';
import type { SourceRecord } from '../record';
import { articlePage } from './article-page';
import type { Input } from './importer';

/** What a container says of an article, in its own words. What it does not say is left out. */
export interface Facts {
  url?: string | null;
  /** The container's identifier of the article, the same in all its versions. */
  guid?: string | null;
  title?: string | null;
  published?: string | null;
  language?: string | null;
  /** Who publishes or provides the article. */
  publisher?: string | null;
  /** Name of the feed, which is the publisher's where nothing better is known. */
  channel?: string | null;
  /** Names, or whole bylines. */
  authors?: string[];
  contributors?: string[];
  /** Credit lines of the text, and parties it was supplied by. */
  credits?: string[];
  dateline?: string | null;
  holder?: string | null;
  notice?: string | null;
  year?: number | null;
  /** Rights line of the whole feed: one in the article itself comes before it. */
  channelNotice?: string | null;
  /** Address, name or words of the terms of use. */
  licence?: string | null;
}

/** The text of an article in a container. */
export type Body = { html: string } | { text: string };

export interface Place {
  where: string;
  /** Stands in where the article has neither an address nor an identifier. */
  fallbackId: string;
}

/** An article of a container as an input, after what is wrong with its date. */
export function* articleInput(
  { where, fallbackId }: Place,
  facts: Facts,
  body: Body,
): Generator<Input> {
  const published = facts.published ? isoDate(facts.published) : null;
  if (facts.published && !published) {
    yield { where, problem: `its date is not one and was left out: ${facts.published}` };
  }
  const guid = facts.guid ? cap(facts.guid) : undefined;
  const record: SourceRecord = {
    ...('html' in body
      ? { html: articlePage(body.html, facts.title ?? null, facts.language ?? null) }
      : { text: body.text }),
    ...said('url', facts.url && withoutTracking(facts.url)),
    ...said('title', facts.title),
    ...said('publisher', facts.publisher && wholeName(facts.publisher)),
    ...said('published', published),
    ...said('language', facts.language),
    ...said('copyright', copyright(facts)),
    ...said('licence', facts.licence ?? licenceIn(facts.notice)),
    declared: declared(facts),
  };
  yield { where, fallbackId: guid ?? fallbackId, ...(guid ? { guid } : {}), record };
}

function said<K extends string, T>(key: K, value: T | null | undefined | ''): { [P in K]?: T } {
  if (value === null || value === undefined || value === '') return {};
  return { [key]: typeof value === 'string' ? cap(value) : value } as { [P in K]?: T };
}

/** `dpa` as `Deutsche Presse-Agentur`; other names as they are. */
function wholeName(name: string): string {
  return agencyNamed(name)?.agency.name ?? name;
}

/** A notice is one statement: holder and year are read from it before they are looked for elsewhere. */
function copyright({ holder, notice, year }: Facts): SourceRecord['copyright'] | null {
  const words = notice && !isAddress(notice) ? notice : null;
  const parsed = words ? parseNotice(words) : null;
  const found = {
    ...said('holder', holder ? wholeName(holder) : parsed?.holder),
    ...said('notice', words),
    ...said('year', year ?? parsed?.year),
  };
  return Object.keys(found).length > 0 ? found : null;
}

/** Rights fields hold licences, too: an address, or `CC BY 4.0` in words. */
function licenceIn(rights: string | null | undefined): string | null {
  if (!rights) return null;
  return isAddress(rights) ? rights : commonsName(rights);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim());
}

function declared(facts: Facts): Declared {
  const [creditText = null, ...suppliers] = named(facts.credits).map(wholeName);
  const lines: Line[] = facts.dateline
    ? [{ text: cap(facts.dateline, MAX_LINE), place: 'lead' }]
    : [];
  return {
    linked: {
      headline: facts.title ? cap(facts.title) : null,
      url: facts.url ? cap(facts.url) : null,
      authors: parties(named(facts.authors)),
      publisher: parties(named(facts.channel ? [facts.channel] : [])),
      contributor: parties(named(facts.contributors)),
      sourceOrganization: parties(suppliers),
      creditText,
      copyrightNotice: facts.channelNotice ? cap(facts.channelNotice) : null,
    },
    lines,
  };
}

function named(names: readonly string[] = []): string[] {
  return names
    .filter(name => name !== '')
    .slice(0, MAX_PARTIES)
    .map(name => cap(name));
}
