import type { PageReading } from '../page/types';
import { isHostName } from './address';
import { creditList } from './credit-list';
import { agencyNamed, bare } from './find-agencies';
import { fold, wordsOf } from './fold';
import { mainArticle } from './main-article';

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

const PREFIX = /^(?:by|von|par|por|door|av|af|di|автор:?)\s+/i;

function splitNames(stated: string): string[] {
  const name = stated.trim().replace(PREFIX, '');
  if (/^https?:/i.test(name)) return [];
  if (wordsOf(name).length <= 3 && !/[,;|&/]/.test(name)) return [bare(name)];
  return creditList(name)
    .members.filter(member => !member.agency)
    .map(member => bare(member.text.replace(PREFIX, '')));
}
