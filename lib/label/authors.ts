import type { PageReading, Place } from '../page/types';
import { isHostName } from './address';
import { creditList } from './credit-list';
import { agencyNamed, bare } from './find-agencies';
import { fold, wordsOf } from './fold';
import { nameInSight } from './in-sight';
import { mainArticle } from './main-article';
import type { Evidence } from './types';

/** No figure changes at 4 or 14 (`npm run eval -- thresholds MAX_AUTHOR_WORDS`). */
const MAX_AUTHOR_WORDS = 7;

/** People named as authors, in the page's order; agencies and the publisher itself are not among them. */
export function readAuthors(reading: PageReading, publisher: string | null): string[] {
  const linked = mainArticle(reading)?.authors.map(party => party.name) ?? [];
  const stated = linked.some(name => name.trim() !== '') ? linked : reading.statements.authors;
  const authors: string[] = [];
  const seen = new Set<string>([fold(publisher ?? '')]);
  for (const name of stated.flatMap(splitNames)) {
    const folded = fold(name);
    if (folded === '' || seen.has(folded) || wordsOf(name).length > MAX_AUTHOR_WORDS) continue;
    if (agencyNamed(name) || isHostName(name)) continue;
    seen.add(folded);
    authors.push(name);
  }
  return authors;
}

/** Where people are named as authors. */
const PLACES: readonly Place[] = ['byline', 'lead', 'tail', 'body'];

/** Where the page shows authors that it names, else where it declares them, in their order. */
export function authorEvidence(reading: PageReading, authors: readonly string[]): Evidence[] {
  const linked = mainArticle(reading)?.authors.some(party => party.name.trim() !== '');
  const standard = linked ? 'schema.org author' : 'meta author';
  return authors.map(words => {
    const at = nameInSight(reading.statements.lines, words, PLACES) ?? { standard };
    return { words, at };
  });
}

const PREFIX = /^(?:by|von|par|por|door|av|af|di|автор:?)\s+/i;

function splitNames(stated: string): string[] {
  const name = stated.trim().replace(PREFIX, '');
  if (/^https?:/i.test(name)) return [];
  if (wordsOf(name).length <= 3 && !/[,;|&/]/.test(name)) return [bare(name)];
  return creditList(name)
    .members.filter(member => !member.agency)
    .map(member => bare(member.text.replace(PREFIX, '')));
}
