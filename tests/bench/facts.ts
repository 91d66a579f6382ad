import type { Entry } from '../../lib/corpus/types';
import { Random } from '../eval/random';

const PUBLISHERS = 60;
const AUTHORS_A_PUBLISHER = 25;
const AGENCIES = ['AFP', 'AP', 'Reuters', 'dpa', 'EFE', 'ANSA'];
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 1800;
const TITLE_WORDS = 8;

/**
 * Invented facts about article `at`, as a news archive has them: sixty papers with twenty-five authors
 * each, an agency in every third article, a title of eight words and an address made of the day and the
 * title.
 */
export function factsOf(words: readonly string[], at: number): Omit<Entry, 'id'> {
  const random = new Random(at * 7919 + 11);
  const paper = random.below(PUBLISHERS);
  const publisher = `The ${['Harbour', 'Valley', 'Northern', 'City'][paper % 4]} Courier ${paper}`;
  const published = new Date(FIRST_DAY + random.below(DAYS * 24 * 60) * 60_000).toISOString();
  const title = words.slice(0, TITLE_WORDS).join(' ');
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const site = `https://www.courier-${paper}.example`;
  const year = Number(published.slice(0, 4));
  return {
    url: `${site}/${published.slice(0, 10).replaceAll('-', '/')}/${slug}`,
    publisher,
    title,
    published: `${published.slice(0, 19)}Z`,
    language: 'en',
    authors: [`Reporter ${random.below(AUTHORS_A_PUBLISHER)} of Paper ${paper}`],
    agencies: random.next() < 1 / 3 ? [random.pick(AGENCIES)] : [],
    copyright: { holder: publisher, year, notice: `© ${year} ${publisher}. All rights reserved.` },
    licence: null,
  };
}
