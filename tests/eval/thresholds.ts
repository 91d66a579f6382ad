import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDocument } from '../../lib/cli/dom';
import type { Stated } from '../../lib/label/types';
import type { PageReading } from '../../lib/page/types';
import { type Half, halfOfPage, type TruePage, truePages } from './pages';
import { type ReadingFigures, ReadingScore, truthOfCredits } from './reading-score';
import { stripMarkup } from './strip-markup';

const LIB = fileURLToPath(new URL('../../lib/', import.meta.url));
const ROOMS = ['page', 'label'] as const;
/** A constant of a number, alone on its line. */
const CONSTANT = /^(?:export )?const ([A-Z][A-Z0-9_]+) = ([\d_]+(?:\.\d+)?);$/gm;

/** Bounds against hostile pages, units, and what only plain texts meet: other values are no better or worse. */
const NO_THRESHOLDS = new Set([
  'page/limits.ts',
  'page/dom.ts',
  'page/linked-data.ts',
  'page/microdata.ts',
  'page/read-text.ts',
  'label/dates.ts',
  'label/period.ts',
]);

/** A named threshold of the rooms `page` and `label`. */
export interface Threshold {
  /** Below `lib/`. */
  file: string;
  name: string;
  value: number;
}

/** What a threshold does to the figures when it is another. */
export interface Varied {
  threshold: Threshold | null;
  value: number | null;
  figures: Record<Half | 'all', ReadingFigures>;
}

/** Every threshold of the two rooms, or those of these names. */
export function thresholds(names: readonly string[] = []): Threshold[] {
  return ROOMS.flatMap(room =>
    readdirSync(join(LIB, room)).flatMap(name => {
      const file = `${room}/${name}`;
      if (NO_THRESHOLDS.has(file)) return [];
      return [...readFileSync(join(LIB, file), 'utf8').matchAll(CONSTANT)].map(match => ({
        file,
        name: match[1]!,
        value: Number(match[2]!.replaceAll('_', '')),
      }));
    }),
  ).filter(({ name }) => names.length === 0 || names.includes(name));
}

/**
 * The measures of reading pages, once as the code is and once with each threshold at each of its other
 * values: detection, text and credits of the pages as served and without what templates call their
 * parts. A page is parsed once and read by all variants of the code, each a copy of its own.
 *
 * Cost: 20 seconds for each value.
 */
export async function varyThresholds(
  shared: URL,
  chosen: readonly Threshold[],
  factors: readonly number[],
): Promise<Varied[]> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-thresholds-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const variants = [await Variant.load(folder, 0, null, null)];
    for (const threshold of chosen) {
      for (const factor of factors) {
        const value = scaled(threshold.value, factor);
        variants.push(await Variant.load(folder, variants.length, threshold, value));
      }
    }
    readAll(shared, variants);
    return variants.map(variant => variant.result());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole numbers stay whole, shares stay below 1. */
function scaled(value: number, factor: number): number {
  if (Number.isInteger(value)) return Math.round(value * factor);
  return value < 1 ? Math.min(value * factor, (1 + value) / 2) : value * factor;
}

function readAll(shared: URL, variants: readonly Variant[]): void {
  const truth = truthOfCredits(shared);
  for (const kind of ['articles', 'not-articles'] as const) {
    for (const page of truePages(shared, kind)) {
      const html = readFileSync(new URL(`eval/pages/${page.file}`, shared), 'utf8');
      const document = parseDocument(html);
      for (const stripped of [false, true]) {
        if (stripped) stripMarkup(document);
        for (const variant of variants) variant.read(document, page, kind, truth.get(page.file));
      }
    }
  }
}

interface Reader {
  readPage(document: Document, url: string): { reading: PageReading };
  stated(reading: PageReading): Stated;
}

/** A copy of the two rooms with one threshold changed. */
class Variant {
  readonly #scores = { dev: new ReadingScore(), 'held-out': new ReadingScore() };

  private constructor(
    private readonly reader: Reader,
    private readonly threshold: Threshold | null,
    private readonly value: number | null,
  ) {}

  static async load(
    folder: string,
    index: number,
    threshold: Threshold | null,
    value: number | null,
  ): Promise<Variant> {
    const lib = join(folder, String(index));
    for (const room of ROOMS) cpSync(join(LIB, room), join(lib, room), { recursive: true });
    if (threshold) {
      const file = join(lib, threshold.file);
      const code = readFileSync(file, 'utf8').replace(CONSTANT, (line, name: string) =>
        name === threshold.name ? line.replace(/= [^;]+;/, `= ${value};`) : line,
      );
      writeFileSync(file, code);
    }
    const load = (file: string) => import(pathToFileURL(join(lib, file)).href);
    const [{ readPage }, { stated }] = await Promise.all([
      load('page/read-page.ts'),
      load('label/stated.ts'),
    ]);
    return new Variant({ readPage, stated }, threshold, value);
  }

  read(
    document: Document,
    page: TruePage,
    kind: 'articles' | 'not-articles',
    credits: ReturnType<ReturnType<typeof truthOfCredits>['get']>,
  ): void {
    const { reading } = this.reader.readPage(document, page.url);
    const score = this.#scores[halfOfPage(page)];
    score.add(reading, page, kind);
    if (credits) score.addCredits(this.reader.stated(reading), credits);
  }

  result(): Varied {
    const { dev, 'held-out': heldOut } = this.#scores;
    return {
      threshold: this.threshold,
      value: this.value,
      figures: {
        all: dev.with(heldOut).figures(),
        dev: dev.figures(),
        'held-out': heldOut.figures(),
      },
    };
  }
}
