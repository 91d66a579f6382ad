import { describe, expect, it } from 'vitest';
import { attributionHtml, attributionText } from '../../components/attribution';
import { makeWords } from '../../components/words';
import { attributed } from '../../lib/label/attributed';
import type { Report } from '../../lib/label/types';
import { getMessageFrom } from '../../lib/speech/get-message';
import * as reports from './gallery/reports';
import { messagesOf } from './messages';

const words = makeWords(getMessageFrom(messagesOf('en')), 'en-GB');
const textFor = (report: Report) => attributionText(attributed(report), words);

describe('the attribution', () => {
  it('names the source and all who must be credited, not the page', () => {
    expect(textFor(reports.uncredited)).toBe(
      [
        'From: Coast Courier, 7 December 2023',
        'By: Mara Lindqvist',
        'Credits: AFP (Agence France-Presse), AP (The Associated Press) and Reuters',
        'Copyright: ©2023 Coast Courier. All rights reserved. Copying this article without leave is not allowed and may have consequences.',
        'https://www.coast-courier.example/2023/harbour-reopens',
      ].join('\n'),
    );
  });

  it('says what the page states of itself when nothing matches', () => {
    expect(textFor(reports.unmatched)).toBe(
      [
        'From: Example News, “Harbour opens again after the storm”, 18 March 2024',
        'By: Ines Ferreira and Tom Abara',
        'Credits: dpa (Deutsche Presse-Agentur)',
        'Copyright: © 2024 Example News',
        'Licence: Reuse only with permission https://example-news.example/reuse',
        'https://example-news.example/storm',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    expect(textFor({ ...reports.unmatchedSilent, title: '', url: '' })).toBe('');
  });

  it('takes no address that is not of the web', () => {
    expect(textFor({ ...reports.unmatchedSilent, title: '', url: 'javascript:alert(1)' })).toBe('');
  });

  it('does not attribute the page to coverage of the same event', () => {
    const [match] = reports.uncredited.matches;
    const report = { ...reports.unmatched, matches: [{ ...match!, kind: 'related' as const }] };
    expect(textFor(report)).toBe(textFor(reports.unmatched));
  });
});

describe('the attribution as HTML', () => {
  const htmlFor = (report: Report) => attributionHtml(attributed(report), words);

  it('links to the source and breaks its lines', () => {
    expect(htmlFor(reports.unmatched)).toBe(
      `<p lang="en-GB" dir="ltr"><a href="https://example-news.example/storm" rel="external">From: Example News, “Harbour opens again after the storm”, 18 March 2024</a><br>
By: Ines Ferreira and Tom Abara<br>
Credits: dpa (Deutsche Presse-Agentur)<br>
Copyright: © 2024 Example News<br>
Licence: Reuse only with permission https://example-news.example/reuse</p>`,
    );
  });

  it('is empty where nothing is known', () => {
    expect(htmlFor({ ...reports.unmatchedSilent, title: '', url: '' })).toBe('');
  });

  it('takes nothing of a page for markup', () => {
    const hostile = `"><script>alert(1)</script>'&`;
    const stated = { ...reports.unmatched.stated, publisher: hostile, authors: [hostile] };
    const html = htmlFor({ ...reports.unmatched, title: hostile, stated });
    expect(html.match(/<[a-z]+/g)).toEqual(['<p', '<a', '<br', '<br', '<br', '<br']);
    expect(html).not.toContain("'");
  });
});
