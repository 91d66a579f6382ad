import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import demo from '../demo/record.json';

/** An article of a corpus, and what its publisher states below it. */
export interface Story {
  name: string;
  title: string;
  paragraphs: string[];
  /** The credit line and the notice, as the publisher prints them. */
  closing: string[];
  publisher: string;
  /** Code and full name, as the label shows them. */
  agencies: [code: string, name: string][];
  notice: string;
  year: number;
}

export const DEMO_STORY: Story = {
  name: 'the demo article',
  title: demo.title,
  paragraphs: demo.text.split('\n\n'),
  closing: [`(${demo.agencies.join(', ')})`, demo.copyright.notice],
  publisher: demo.publisher,
  agencies: [
    ['AFP', 'Agence France-Presse'],
    ['dpa', 'Deutsche Presse-Agentur'],
  ],
  notice: demo.copyright.notice,
  year: demo.copyright.year,
};

/** The seed's article, which is never part of the repository; `null` where `../shared` is not there. */
export function seedStory(): Story | null {
  const folder = fileURLToPath(new URL('../../../shared/seed/', import.meta.url));
  const file = existsSync(folder) && readdirSync(folder).find(name => name.endsWith('.txt'));
  if (!file) return null;
  const [title = '', ...blocks] = readFileSync(folder + file, 'utf8')
    .trim()
    .split(/\n{2,}/);
  const closing = (blocks.pop() ?? '').split('\n');
  return {
    name: "the seed's article",
    title,
    paragraphs: blocks,
    closing,
    publisher: 'Deutsche Welle',
    agencies: [
      ['AFP', 'Agence France-Presse'],
      ['AP', 'The Associated Press'],
      ['Reuters', 'Reuters'],
    ],
    notice: closing.at(-1) ?? '',
    year: 2023,
  };
}

/** The stories to test with; says so when the seed cannot be among them. */
export function testStories(): Story[] {
  const seed = seedStory();
  if (!seed)
    console.warn(
      'Without the seed in ../shared/seed: its scenarios run on the demo article alone.',
    );
  return seed ? [seed, DEMO_STORY] : [DEMO_STORY];
}

/** An article that no corpus knows. */
export const UNRELATED = {
  title: 'Tram drivers of Kestrel Bay vote to keep the number nine',
  paragraphs: [
    'KESTREL BAY — The drivers of the Kestrel Bay tramway voted on Thursday to keep line nine on its winding course through the old dye works, although the company had offered them a straighter road and a shorter day.',
    'Of 212 drivers, 187 took part in the ballot. “You can see the whole town from the bend at Tannery Hill,” said Petra Lindqvist, who has driven the line since 1998. “Nobody becomes a driver in order to look at a tunnel wall.”',
    'The company had planned to lay new rails below the market square within four years. It put the cost at 68 million and hoped to save six minutes between the harbour and the hospital. Engineers said that the savings would have been eaten up by the lifts that passengers would have had to wait for.',
    'Shopkeepers along the old course had hung yellow ribbons in their windows. In the bakery at the corner of Dyers Lane, where the tram stops so close that loaves are handed in through the window, the news was read aloud and then, at the wish of the customers, read aloud again.',
    'The council must still approve the timetable. Its transport committee meets in a fortnight, and its chair has let it be known that she takes the number nine to work.',
  ],
};

/** Paragraphs of an article of one's own, into which a passage of another is put. */
export const OWN_ARTICLE = {
  title: 'What the archive keeps: a week among the letters of Oskar Pell',
  paragraphs: [
    'For a week in spring the reading room of the city archive belongs to whoever comes first. This year it was a retired surveyor, two students with a single pencil between them, and me, all of us asking for the same eleven boxes of letters.',
    'Oskar Pell wrote to everybody. He wrote to the waterworks about the colour of the water and to the bishop about the length of the bells, and he kept a copy of every line in a hand so small that the archive lends out magnifying glasses with his name on the handle.',
    'What he thought of the news of his day can be read between the bills. He cut articles out of papers and pasted them beside his own remarks, sometimes agreeing, more often not, and once with no remark at all but a pressed clover leaf.',
    'The surveyor found his grandfather in the fourth box, complaining about a fence. He read the letter twice, laughed, and asked whether he might answer it. The archivist said that nobody had ever asked, and went to look for the rule.',
    'On the last day we put the boxes back in their order. The students had filled forty pages. The clover is where it was, between a bill for coal and a poem about a bill for coal.',
  ],
};
