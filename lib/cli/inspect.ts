import type { Corpus } from '../corpus/read';
import { articles, number } from './counts';
import { EXIT } from './exit-codes';
import { type Io, write } from './io';
import { openPackFile } from './packs';
import { printable } from './printable';

export interface InspectOptions {
  json?: boolean;
}

/** Languages and publishers that the plain text names one by one; `--json` has them all. */
const NAMED = 12;

export interface Inspection {
  name: string;
  articles: number;
  bytes: number;
  sections: { name: string; bytes: number; bytesPerArticle: number }[];
  languages: Count[];
  publishers: Count[];
  agencies: Count[];
  dates: { earliest: string | null; latest: string | null; undated: number; years: Count[] };
}

/** How many articles have `value`; `null` is unknown. */
export interface Count {
  value: string | null;
  articles: number;
}

/**
 * `whence inspect`: what is in a pack.
 *
 * @throws InputError when it is no pack, or not whole
 */
export async function inspect(path: string, options: InspectOptions, io: Io): Promise<number> {
  const inspection = inspectCorpus(await openPackFile(path));
  await write(io.stdout, options.json ? `${JSON.stringify(inspection)}\n` : asText(inspection));
  return EXIT.done;
}

export function inspectCorpus(corpus: Corpus): Inspection {
  const languages = new Tally();
  const publishers = new Tally();
  const agencies = new Tally();
  const years = new Tally();
  let earliest: string | null = null;
  let latest: string | null = null;
  for (let i = 0; i < corpus.size; i++) {
    const entry = corpus.entry(i);
    languages.add(entry.language);
    publishers.add(entry.publisher);
    for (const code of entry.agencies) agencies.add(code);
    const day = entry.published?.slice(0, 10) ?? null;
    years.add(day?.slice(0, 4) ?? null);
    if (day && (!earliest || day < earliest)) earliest = day;
    if (day && (!latest || day > latest)) latest = day;
  }
  return {
    name: corpus.name,
    articles: corpus.size,
    bytes: corpus.bytes,
    sections: corpus.sections.map(({ name, bytes }) => ({
      name,
      bytes,
      bytesPerArticle: corpus.size === 0 ? 0 : round(bytes / corpus.size),
    })),
    languages: languages.counts(),
    publishers: publishers.counts(),
    agencies: agencies.counts(),
    dates: { earliest, latest, undated: years.of(null), years: years.counts() },
  };
}

class Tally {
  private readonly articles = new Map<string | null, number>();

  add(value: string | null): void {
    this.articles.set(value, this.of(value) + 1);
  }

  of(value: string | null): number {
    return this.articles.get(value) ?? 0;
  }

  /** Most frequent first, then by name. */
  counts(): Count[] {
    return [...this.articles]
      .map(([value, articles]) => ({ value, articles }))
      .sort((a, b) => b.articles - a.articles || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  }
}

function asText(inspection: Inspection): string {
  const { bytes, sections, dates } = inspection;
  const each = inspection.articles === 0 ? 0 : round(bytes / inspection.articles);
  const lines = [
    `${printable(inspection.name)}: ${articles(inspection.articles)}, ${number(bytes)} bytes, ${number(each)} an article`,
    '',
    ...table([
      ['section', 'bytes', 'an article'],
      ...sections.map(s => [s.name, number(s.bytes), number(s.bytesPerArticle)]),
    ]),
    '',
    `languages   ${named(inspection.languages)}`,
    `publishers  ${named(inspection.publishers)}`,
    `agencies    ${named(inspection.agencies)}`,
    `dates       ${dates.earliest ?? 'none'} to ${dates.latest ?? 'none'}, ${number(dates.undated)} undated`,
  ];
  return `${lines.join('\n')}\n`;
}

function named(counts: Count[]): string {
  if (counts.length === 0) return 'none';
  const first = counts.slice(0, NAMED).map(c => `${printable(c.value ?? 'unknown')} ${c.articles}`);
  const rest = counts.length - first.length;
  return first.join(', ') + (rest > 0 ? `, and ${number(rest)} more` : '');
}

/** Columns of text: the first to the left, the others to the right. */
function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  return rows.map(row =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  '),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
