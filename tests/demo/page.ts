import { type ArticlePage, articlePage, homePage } from '../e2e/pages';
import type { Routes } from '../e2e/site';
import demo from './record.json';

const SITE_NAME = 'Inland Bulletin';

export const DEMO_PATH = '/region/port-ellery-foghorn';

/** What the republishing site did to the article: small words, one number, one name. */
const EDITS: [from: string, to: string][] = [
  ['and half the town came down to the quay', 'and half of the town came down to the quay'],
  ['14 boats have run aground', '40 boats have run aground'],
  [
    ' A dredging company, Marlowe and Sons, lent the compressor;',
    ' A dredging company lent the compressor;',
  ],
  ['said Odile Farrant, who keeps', 'said Odile Ferrant, who keeps'],
  ['The council found a compromise of sorts.', 'The council has found a compromise.'],
];

/** Its own beginning and end. */
const STANDFIRST =
  'Eighty kilometres from the nearest ship, our readers ask what the coast is making so much noise about.';
const ENDING =
  'Readers with long memories will recall that Lower Marsh once had a horn as well, at the cement works. It was sold for scrap in 1994, and nobody has written to us to ask for it back.';

/** The demo article as another site prints it: lightly edited, one of two agencies left out. */
export function republishedArticle(): ArticlePage {
  const edited = EDITS.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The demo article no longer says “${from}”.`);
    return text.replace(from, () => to);
  }, demo.text);
  return {
    siteName: SITE_NAME,
    title: 'Port Ellery wakes to its foghorn, and to its neighbours',
    authors: ['Bulletin newsroom'],
    published: '2026-06-10',
    paragraphs: [STANDFIRST, ...edited.split('\n\n').slice(0, -1), ENDING],
    closing: ['(dpa)', `© 2026 ${SITE_NAME}`],
  };
}

/** The site that `npm start` shows. */
export function demoSite(): Routes {
  return { '/': homePage(SITE_NAME), [DEMO_PATH]: articlePage(republishedArticle()) };
}
