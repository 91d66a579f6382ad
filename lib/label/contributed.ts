import type { Agency } from './agencies';
import { creditList } from './credit-list';
import { BEFORE } from './credit-words';
import { agenciesIn } from './find-agencies';
import { fold, halfWidth, wordsOf } from './fold';
import type { LineCredit } from './line-credit';
import { sentencesOf } from './sentences';

const phrases = (...lists: string[]): readonly string[] =>
  lists.flatMap(list => list.split('|').map(phrase => ` ${fold(phrase)} `));

/** What an agency gave: one of these words stands before the agency in `With files from …`. */
const GIFTS: ReadonlySet<string> = new Set(
  (
    'files file inputs input reporting material materials information contributions dispatches ' +
    'agenturmaterial informationen inhalten verwendung mitarbeit informations contribution ' +
    'informacion informaciones datos colaboracion informacoes colaboracao informazioni contributo ' +
    'medewerking informatie bijdragen bidrag informasjon uppgifter oplysninger podstawie materialow vyuzitim материалам матеріалами'
  ).split(' '),
);

/** Said behind the agency or its writer. */
const CONTRIBUTED = phrases(
  'contributed to this|contributed reporting|contributed to the report|contributed to the story|also contributed|helped report this',
  'zu diesem bericht beigetragen|zu diesem artikel beigetragen|mitarbeit an diesem|haben mitgearbeitet',
  'a contribué à cet|ont contribué à cet|a contribué à ce|ont contribué à ce',
  'contribuyó a este|contribuyeron a este|contribuyó con este|colaboró en este|colaboraron en este|contribuyó a esta',
  'contribuiu para esta|contribuíram para esta|contribuiu para este|ha contribuito a questo|hanno contribuito a questo',
  'heeft bijgedragen aan dit|hebben bijgedragen aan dit|har bidragit till|har bidratt til|har bidraget til',
);

/** The text itself as a sentence's subject. */
const THIS_TEXT = phrases(
  'for this report|for this story|for this article|this story|this article|this report|this content|this copy|this piece|this news item|this dispatch',
  'diese meldung|diese nachricht|dieser artikel|dieser text|dieser beitrag|dieser bericht|sie wurde automatisch|er wurde automatisch|dieser inhalt',
  'cet article|cette dépêche|ce texte|este artículo|esta noticia|esta nota|este texto|este artigo|esta notícia|esta matéria',
  'questo articolo|questa notizia|dit artikel|dit bericht|deze tekst|denne artikkelen|denne saken|denne artikel|den här artikeln|artikeln är|artikkelen er',
  'ten artykuł|ten tekst|tento článek|tato zpráva|этот материал|данный материал',
);

/** How the text came from the agency. */
const CAME_FROM = phrases(
  'published by|produced by|provided by|supplied by|distributed by|written by|reported by|first published|originally published|originally appeared|published from|generated from|from a syndicated|courtesy of|licensed from|came from|comes from|sourced from',
  'übernommen|bereitgestellt|erstellt|lizenziert|stammt von|stammt aus|zur verfügung gestellt',
  'publié par|fourni par|rédigé par|produit par|a été publié|publicado por|publicada por|elaborado por|elaborada por|producida por|produzido por|produzida por|distribuído por|pubblicato da|fornito da|fornita da',
  'geleverd door|overgenomen van|geschreven door|levert av|skrevet av|skrevet af|leveret af|producerad av|skriven av|levererad av',
  'przygotowała|pochodzi z|převzat|převzato|предоставлен|подготовлен',
);

/** Stand between the parts of such a phrase: `fue publicado originalmente por`. */
const ADVERBS =
  / (?:originalmente|originariamente|initialement|originellement|ursprunglich|zuerst|oorspronkelijk|ursprungligen|oprindelig|opprinnelig|automatically|automaticamente|automatiquement)(?= )/g;

/** Words in small letters that may follow the agency in `With files from …`. */
const MAY_FOLLOW: ReadonlySet<string> = new Set(
  (
    'journalists journalist colleagues colleague contributed to this story article was were used at zu aus durch ' +
    'fur por para per pour voor i w v w en sur dans da do de la le'
  ).split(' '),
);
/** No figure changes at 12 or 48 (`npm run eval -- thresholds MAX_FOLLOWING_WORDS`). */
const MAX_FOLLOWING_WORDS = 24;
/** No figure changes at 23 or 90 (`npm run eval -- thresholds MAX_SENTENCE_WORDS`). */
const MAX_SENTENCE_WORDS = 45;

/**
 * The agencies of a sentence that says what they gave: `With files from …`, `… contributed to this
 * report.`, `Sie wurde automatisch von der … übernommen.`; or `null`. What agencies are said to have
 * reported does not count.
 *
 * Cost: linear in the line's length.
 */
export function readContributed(line: string): LineCredit | null {
  for (const sentence of sentencesOf(line)) {
    const { text, start } = sentence;
    const agencies = contributing(text) ?? gifted(text) ?? contributed(text);
    if (agencies) return { agencies, evidence: text, start };
  }
  return null;
}

const CONTRIBUTING = new Set(['contributing', 'contributors', 'additional reporting', 'reporting']);

/** `Contributing: Jane Doe, The Associated Press`. */
function contributing(sentence: string): Agency[] | null {
  const colon = sentence.indexOf(':');
  if (colon < 0 || !CONTRIBUTING.has(fold(sentence.slice(0, Math.min(colon, 40))))) return null;
  const { members, picture } = creditList(halfWidth(sentence.slice(colon + 1)));
  const agencies = members.flatMap(member => member.agency ?? []);
  return picture || agencies.length === 0 ? null : [...new Set(agencies)];
}

/** Open a sentence that names givers and nothing else, however many people stand before the agencies. */
const LEADERS = new Set('with mit unter avec con com met med'.split(' '));

/** `With files from The Associated Press and Jane Doe`. */
function gifted(sentence: string): Agency[] | null {
  const text = halfWidth(sentence);
  const words = wordsOf(text).slice(0, MAX_SENTENCE_WORDS);
  const starts = new Set(agenciesIn(text).map(({ start }) => start));
  const first = words.findIndex(
    word => starts.has(word.start) || (!BEFORE.has(fold(word.text)) && !GIFTS.has(fold(word.text))),
  );
  if (first < 1) return null;
  if (!words.slice(0, first).some(word => GIFTS.has(fold(word.text)))) return null;
  if (LEADERS.has(fold(words[0]!.text))) {
    const agencies = agenciesOf(text);
    if (agencies.length > 0) return agencies;
  }
  const rest = text.slice(words[first]!.start);
  const { members, picture } = creditList(rest);
  const listed = members.flatMap(member => member.agency ?? []);
  const found = agenciesIn(rest);
  const opens = members[0]?.agency || found[0]?.start === 0;
  if (!opens || picture) return null;
  const behind = wordsOf(rest.slice(found[0]?.end ?? 0));
  if (behind.length > MAX_FOLLOWING_WORDS) return null;
  const small = behind.filter(
    word => word.text === word.text.toLowerCase() && /\p{L}/u.test(word.text),
  );
  const fine = (word: string) =>
    BEFORE.has(fold(word)) || MAY_FOLLOW.has(fold(word)) || ROLE_WORDS.has(fold(word));
  const credited = [...listed, ...found.map(({ agency }) => agency)];
  return small.every(word => fine(word.text) || creditList(word.text).members[0]?.agency)
    ? [...new Set(credited)]
    : null;
}

const ROLE_WORDS: ReadonlySet<string> = new Set(
  'writer writers reporter reporters correspondent correspondents report editor editors news agency staff'.split(
    ' ',
  ),
);

/** The agency or its writer as the subject, or this text as the subject and the agency as its origin. */
function contributed(sentence: string): Agency[] | null {
  const words = wordsOf(sentence);
  if (words.length > MAX_SENTENCE_WORDS) return null;
  const folded = ` ${fold(sentence)} `.replace(ADVERBS, '');
  const says = (list: readonly string[]) => list.some(phrase => folded.includes(phrase));
  const gave = says(CONTRIBUTED) || folded.endsWith(' contributed ');
  if (!gave && !(says(THIS_TEXT) && says(CAME_FROM))) return null;
  const text = halfWidth(sentence);
  const agencies = agenciesOf(text);
  return agencies.length > 0 ? agencies : null;
}

/** Every agency of a sentence that is a credit. */
function agenciesOf(text: string): Agency[] {
  const found = agenciesIn(text, { credit: true }).map(({ agency }) => agency);
  const listed = creditList(text).members.flatMap(member => member.agency ?? []);
  return [...new Set([...found, ...listed])].filter(agency => agency.kind !== 'photo');
}
