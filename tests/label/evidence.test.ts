import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../lib/cli/dom';
import { stated } from '../../lib/label/stated';
import type { Spot } from '../../lib/label/types';
import { readPage } from '../../lib/page/read-page';
import type { Line, PageReading } from '../../lib/page/types';
import { articleHtml, paragraphs } from '../page/pages';
import { linkedArticle, party, reading } from './reading';

/** The words of the reading at a spot; `null` for one that is not in sight. */
function wordsAt({ statements }: PageReading, at: Spot | undefined): string | null {
  if (at === undefined || 'standard' in at) return null;
  if ('link' in at) return statements.links[at.link]!.text;
  return statements.lines[at.line!]!.text.slice(at.start, at.end);
}

describe('the place of evidence', () => {
  it.each<[Line['place'], string]>([
    ['byline', 'Von Anna Beispiel, dpa'],
    ['lead', 'GRENZAU, Jan 3 (Reuters) - The harbour was closed (AP).'],
    ['lead', '【ロンドン時事】港は閉鎖された。'],
    ['tail', 'It stays closed, dpa said. lo/msh (AFP, AP, dpa)'],
    ['tail', 'Nobody was hurt, says AP. Nobody at all.  With files from The Associated Press.'],
    ['tail', 'Der Hafen bleibt zu. Er ist zu. dpa'],
    ['notice', '© 2024 Agence France-Presse. All rights reserved.'],
    ['caption', 'The crane on Monday. Photo: Jane Doe/AFP'],
  ])('gives the words of a credit back, %s “%s”', (place, text) => {
    const page = reading({
      language: 'de',
      lines: [
        ['byline', 'Monday'],
        [place, text],
      ],
    });
    const { agencies, photoAgencies } = stated(page);
    const credits = [...agencies, ...photoAgencies];
    expect(credits).not.toEqual([]);
    for (const { evidence, at } of credits) expect(wordsAt(page, at)).toBe(evidence);
  });

  it('is the last place where words stand twice', () => {
    const text = 'The harbour is closed (dpa) until Monday. (dpa)';
    const [credit] = stated(reading({ lines: [['tail', text]] })).agencies;
    expect(credit?.at).toEqual({ line: 0, start: 42, end: 47 });
  });

  it('is the standard or the element for what only the head says', () => {
    const { agencies, copyright, evidence } = stated(
      reading({
        siteName: 'Harbour Paper',
        authors: ['Ida Larsen'],
        meta: [
          { name: 'dc.creator', content: 'Agencia EFE' },
          { name: 'dc.rights', content: '© 2024 Harbour Paper' },
        ],
        linkedData: [linkedArticle({ creditText: 'ANSA', authors: [party('Ida Larsen')] })],
      }),
    );
    expect(agencies.map(({ code, at }) => [code, at])).toEqual([
      ['ANSA', { standard: 'schema.org creditText' }],
      ['EFE', { standard: 'meta dc.creator' }],
    ]);
    expect(copyright?.at).toEqual({ standard: 'meta dc.rights' });
    expect(evidence).toEqual({
      publisher: { words: 'Harbour Paper', at: { standard: 'meta og:site_name' } },
      authors: [{ words: 'Ida Larsen', at: { standard: 'schema.org author' } }],
    });
  });

  it('is where a page shows its publisher and authors, as whole words in any capitals', () => {
    const page = reading({
      siteName: 'Paper',
      authors: ['Ida Larsen'],
      lines: [
        ['footer', 'Newspapers of the coast · © 2024 PAPER'],
        ['byline', 'By IDA LARSEN and others'],
      ],
    });
    const { evidence } = stated(page);
    expect(wordsAt(page, evidence?.publisher?.at)).toBe('PAPER');
    expect(evidence?.authors.map(({ at }) => wordsAt(page, at))).toEqual(['IDA LARSEN']);
  });

  it('is missing for a notice in a closed menu, which nobody can be shown', () => {
    const page = reading({ lines: [['footer', '© 2024 Harbour Paper Ltd']] });
    page.statements.lines[0]!.hidden = true;
    expect(stated(page).copyright).not.toHaveProperty('at');
  });

  it('is the link of a licence that stands in sight, with its sign’s words', () => {
    const sign =
      '<p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/"><img src="by.png" alt="CC BY 4.0"></a></p>';
    const page = readPage(
      parseDocument(articleHtml({ after: sign, head: '<link rel="canonical" href="/x">' })),
      'https://paper.example/region/2024/05/council-votes-on-the-new-harbour-bridge',
    );
    const { licence } = stated(page.reading);
    expect(licence?.at).toEqual({ link: 1 });
    expect(wordsAt(page.reading, licence?.at)).toBe('CC BY 4.0');
  });

  it('survives the way to the background, which is JSON', () => {
    const [text = ''] = paragraphs(1);
    const label = stated(reading({ lines: [['tail', `${text} (dpa)`]] }));
    expect(JSON.parse(JSON.stringify(label))).toEqual(label);
  });
});
