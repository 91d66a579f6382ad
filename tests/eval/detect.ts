import { type Half, halfOfPage, readTruePage, type TruePage, truePages } from './pages';

/** Pages taken for articles, out of all of a kind. */
export interface Taken {
  count: number;
  of: number;
}

export interface DetectScores {
  /** Article pages found. */
  articles: Taken;
  /** Home pages, and forum, listing and result pages, taken for articles. */
  homes: Taken;
  lists: Taken;
}

export interface DetectResult {
  all: DetectScores;
  dev: DetectScores;
  heldOut: DetectScores;
  /** Every page judged wrongly by the truth files, with the evidence that decided. */
  wrong: DetectError[];
}

export interface DetectError {
  file: string;
  url: string;
  half: Half;
  score: number;
  signals: string;
}

interface Judged {
  page: TruePage;
  kind: keyof DetectScores;
  half: Half;
  isArticle: boolean;
}

/**
 * Article detection over `shared/eval/pages`, by the definitions of `eval/README.md`.
 *
 * @param stripped without what templates call their parts
 */
export async function detect(shared: URL, stripped = false): Promise<DetectResult> {
  const judged: Judged[] = [];
  const wrong: DetectError[] = [];
  for (const name of ['articles', 'not-articles'] as const) {
    for (const page of truePages(shared, name)) {
      const { detection } = readTruePage(shared, page, stripped);
      const half = halfOfPage(page);
      judged.push({ page, kind: kindOf(name, page), half, isArticle: detection.isArticle });
      if (detection.isArticle === (name === 'articles')) continue;
      const signals = detection.signals.map(({ name, weight }) => `${name} ${weight}`).join(', ');
      wrong.push({ file: page.file, url: page.url, half, score: detection.score, signals });
    }
  }
  return {
    all: score(judged),
    dev: score(judged.filter(({ half }) => half === 'dev')),
    heldOut: score(judged.filter(({ half }) => half === 'held-out')),
    wrong,
  };
}

function kindOf(name: 'articles' | 'not-articles', page: TruePage): keyof DetectScores {
  if (name === 'articles') return 'articles';
  return page.file.includes('/home-') ? 'homes' : 'lists';
}

function score(judged: readonly Judged[]): DetectScores {
  const taken = (kind: keyof DetectScores): Taken => {
    const pages = judged.filter(it => it.kind === kind);
    return { count: pages.filter(it => it.isArticle).length, of: pages.length };
  };
  return { articles: taken('articles'), homes: taken('homes'), lists: taken('lists') };
}
