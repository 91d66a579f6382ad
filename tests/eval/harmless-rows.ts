import { readFileSync } from 'node:fs';
import { ask, reported } from './answer';
import { HARMLESS } from './harmless';
import { indexTexts } from './index-texts';
import { type Judged, type Judgement, judged } from './judged';
import { Random } from './random';
import { type Asked, halfOfSource, type ReuseWorld } from './reuse';

const SEED = 20_240_605;
/** Where article pages are from → what they are written in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ at: 'de', ch: 'de', de: 'de', li: 'de', fr: 'fr', es: 'es', it: 'it', nl: 'nl' },
  ...{
    pl: 'pl',
    us: 'en',
    uk: 'en',
    gb: 'en',
    aeb: 'en',
    au: 'en',
    ca: 'en',
    na: 'en',
    ls: 'en',
    mx: 'en',
    za: 'en',
    ind: 'en',
    my: 'en',
    lu: 'de',
    py: 'de',
  },
};
const FEWEST_WORDS = 80;

/** An article in a language. */
interface Written extends Asked {
  language: string;
}

/**
 * Copies of articles in which the same is said otherwise, and which are as they were: how many have a
 * change reported.
 */
export function harmlessRows(shared: URL, world: ReuseWorld, news: readonly Asked[]): Judged[] {
  const pages = pageTexts(shared);
  const corpus = indexTexts(pages);
  const random = new Random(SEED);
  const written: [Pick<ReuseWorld, 'corpus'>, readonly Written[]][] = [
    [world, news.map(asked => ({ ...asked, language: 'en' }))],
    [{ corpus }, pages],
  ];
  const all: Judgement[] = [];
  const rows = Object.entries(HARMLESS).map(([name, harmless]) => {
    const judgements = written.flatMap(([world, texts]) =>
      texts.flatMap(asked => {
        const text = harmless(asked.text, asked.language, random);
        if (text === null || text === asked.text) return [];
        return reported(ask(asked, world, { text, planted: [] }));
      }),
    );
    all.push(...judgements);
    return judged(`copies with ${name}, with a change`, judgements);
  });
  const unchanged = pages.map(asked =>
    reported(ask(asked, { corpus }, { text: asked.text, planted: [] })),
  );
  return [
    judged('copies that say the same otherwise, with a change', all),
    ...rows,
    judged('unchanged copies in many languages with a change', unchanged),
  ];
}

function pageTexts(shared: URL): Written[] {
  const lines = readFileSync(new URL('eval/pages/articles.jsonl', shared), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap(line => {
    const { file, text } = JSON.parse(line) as { file: string; text: string };
    if (text.split(/\s+/).length < FEWEST_WORDS) return [];
    const country = file.replace(/^.*\//, '').split('-', 1)[0]!;
    const language = LANGUAGES[country] ?? country;
    return [{ id: file, text, language, half: halfOfSource(file) }];
  });
}
