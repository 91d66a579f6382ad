import { readFileSync } from 'node:fs';
import { parseDocument } from '../../lib/cli/dom';
import { stated } from '../../lib/label/stated';
import type { Credit } from '../../lib/label/types';
import { readPage } from '../../lib/page/read-page';
import { CREDIT_LINES, type CreditLineCase, type PlantedPlace } from './credit-lines';
import { halfOf } from './credits';
import type { Half } from './pages';
import { Random } from './random';
import { stripMarkup } from './strip-markup';
import { HEADLINE_TRAPS, TRAP_AGENCIES, TRAPS } from './traps';

/** A page whose text is credited to no agency, to put credits into. */
export interface Host {
  file: string;
  url: string;
  publisher: string;
  /** The article's true title and text. */
  title: string | null;
  text: string;
}

/** A credit or a trap that was put into a page, and whether it was read rightly. */
export interface PlantedOutcome {
  half: Half;
  /** The place of a credit, `trap` for what is none. */
  kind: PlantedPlace | 'trap';
  language: string;
  right: boolean;
  /** What was put where, and what was read. */
  what: string;
}

/** Traps for each page, taken at random. */
const TRAPS_A_PAGE = 8;
const TRAPS_A_HEADLINE = 4;
/** Shorter paragraphs, in UTF-16 units, may be titles and captions. */
const SHORTEST = 80;
/** Share of the true text, from either end, in which its first and last paragraphs stand. */
const NEAR_END = 0.2;
const IMAGE = '<img src="/crane.jpg" width="800" height="500" alt="A crane">';

/**
 * Puts a credit line of each place into each page, one in the page's own language where there is one and
 * one in any, and a few traps; so that the truth is known by construction. The article's paragraphs are
 * found by its true text, not by the reading that is measured.
 */
export function plantCredits(
  pages: URL,
  hosts: readonly Host[],
  stripped: boolean,
): PlantedOutcome[] {
  const random = new Random(20241103);
  return hosts.flatMap(host => {
    const document = parseDocument(readFileSync(new URL(host.file, pages), 'utf8'));
    if (stripped) stripMarkup(document);
    const planter = Planter.of(document, host);
    return planter ? [...planter.credits(random), ...planter.traps(random)] : [];
  });
}

class Planter {
  readonly #half: Half;
  readonly #language: string;

  private constructor(
    private readonly document: Document,
    private readonly host: Host,
    /** Paragraphs of the article. */
    private readonly first: Element,
    private readonly middle: Element,
    private readonly last: Element,
  ) {
    this.#half = halfOf(host.publisher);
    this.#language = document.documentElement.getAttribute('lang') ?? '';
  }

  /** `null` for a page whose paragraphs are no `<p>`, or which is read as crediting somebody already. */
  static of(document: Document, host: Host): Planter | null {
    const truth = words(host.text);
    const found = [...document.querySelectorAll('p')].flatMap(element => {
      const text = words(element.textContent ?? '');
      const at = text.length > SHORTEST ? truth.indexOf(text) : -1;
      const end = at + text.length;
      return at < 0 ? [] : [{ element, from: at / truth.length, to: end / truth.length }];
    });
    const body = [1, 2, 3].map(levels => largestFamily(found, levels)).find(reachesBothEnds);
    if (!body) return null;
    const [first, last] = [body[0]!.element, body.at(-1)!.element];
    const middle = body[body.length >> 1]!.element;
    const planter = new Planter(document, host, first, middle, last);
    return planter.#read().length === 0 ? planter : null;
  }

  credits(random: Random): PlantedOutcome[] {
    const places: PlantedPlace[] = ['dateline', 'byline', 'end', 'inline', 'contributed', 'notice'];
    return places.flatMap(place => {
      const there = CREDIT_LINES.filter(line => line.place === place);
      const own = there.filter(line => this.#language.startsWith(line.language));
      const lines = [random.pick(there), ...(own.length > 0 ? [random.pick(own)] : [])];
      return [...new Set(lines)].flatMap(line => this.#plantLine(line) ?? []);
    });
  }

  traps(random: Random): PlantedOutcome[] {
    const heading = this.#heading();
    const below = random.shuffled(Object.entries(TRAPS)).slice(0, TRAPS_A_PAGE);
    const beside = random.shuffled(Object.entries(HEADLINE_TRAPS)).slice(0, TRAPS_A_HEADLINE);
    const places = [
      ...below.map(trap => ({ trap, after: this[random.pick(['middle', 'last'] as const)] })),
      ...(heading ? beside.map(trap => ({ trap, after: heading })) : []),
    ];
    return places.map(({ trap: [name, html], after }) => {
      const agency = random.pick(TRAP_AGENCIES);
      const box = this.document.createElement('div');
      box.innerHTML = html.replaceAll('{img}', IMAGE).replaceAll('{A}', agency);
      const nodes = [...box.childNodes];
      after.after(...nodes);
      const read = this.#read();
      for (const node of nodes) node.remove();
      return {
        half: this.#half,
        kind: 'trap' as const,
        language: this.#language,
        right: read.length === 0,
        what: `${this.host.file} ${name}, ${agency}: ${shown(read)}`,
      };
    });
  }

  #plantLine(planted: CreditLineCase): PlantedOutcome | null {
    const { language, place, agencies, line } = planted;
    const heading = this.#heading();
    if (place === 'byline' && !heading) return null;
    const node = this.#put(place, line, heading);
    this.document.documentElement.setAttribute('lang', language);
    const read = this.#read();
    this.document.documentElement.setAttribute('lang', this.#language);
    node.remove();
    const codes = new Set(read.map(credit => credit.code));
    return {
      half: this.#half,
      kind: place,
      language,
      right: codes.size === agencies.length && agencies.every(code => codes.has(code)),
      what: `${this.host.file} ${place} “${line}”: ${shown(read)}`,
    };
  }

  #put(place: PlantedPlace, line: string, heading: Element | null): ChildNode {
    const { document, first, last } = this;
    if (place === 'dateline') {
      const text = document.createTextNode(`${line} `);
      first.prepend(text);
      return text;
    }
    if (place === 'inline') {
      const text = document.createTextNode(` ${line}`);
      last.append(text);
      return text;
    }
    const element = document.createElement('p');
    element.textContent = line;
    (place === 'byline' ? heading! : last).after(element);
    return element;
  }

  /** The heading that shows the true title: logos and dialogues are headings of the first rank too. */
  #heading(): Element | null {
    const title = words(this.host.title ?? '');
    const headings = [...this.document.querySelectorAll('h1')];
    return headings.find(({ textContent }) => isPart(words(textContent ?? ''), title)) ?? null;
  }

  #read(): Credit[] {
    return stated(readPage(this.document, this.host.url).reading).agencies;
  }
}

/** A paragraph of the true text; shares of it. */
interface FoundParagraph {
  element: Element;
  from: number;
  to: number;
}

/** The paragraphs with one ancestor so many levels up: a teaser elsewhere may repeat one of them. */
function largestFamily(found: readonly FoundParagraph[], levels: number): FoundParagraph[] {
  const families = new Map<Element | null, FoundParagraph[]>();
  for (const paragraph of found) {
    let ancestor: Element | null = paragraph.element;
    for (let up = 0; up < levels; up++) ancestor = ancestor?.parentElement ?? null;
    families.set(ancestor, [...(families.get(ancestor) ?? []), paragraph]);
  }
  return [...families.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
}

function reachesBothEnds(paragraphs: readonly FoundParagraph[]): boolean {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return first !== undefined && first.from < NEAR_END && last!.to > 1 - NEAR_END;
}

function isPart(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shown(credits: readonly Credit[]): string {
  return (
    credits.map(({ code, where, evidence }) => `${code} ${where} “${evidence}”`).join(', ') || '–'
  );
}
