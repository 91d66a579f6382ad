import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/page/read-text';
import { paragraphs } from './pages';

const PROSE = paragraphs(4);
const TITLE = 'Council Votes on the New Harbour Bridge';

describe('plain text', () => {
  it('has a title, paragraphs, a closing credit and a notice', () => {
    const { article, statements } = readText(
      [
        TITLE,
        '',
        PROSE.join('\n\n'),
        '',
        '(AFP, AP)',
        '© 2024 The Harbour Paper. All rights reserved.',
        '',
      ].join('\n'),
    );
    expect(article).toMatchObject({ title: TITLE, text: [...PROSE, '(AFP, AP)'].join('\n\n') });
    expect(statements.lines.at(-1)).toEqual({
      text: '© 2024 The Harbour Paper. All rights reserved.',
      place: 'notice',
    });
    expect(statements.lines).toContainEqual({ text: '(AFP, AP)', place: 'tail' });
    expect(statements.lines).toContainEqual({ text: PROSE[0], place: 'lead' });
  });

  it.each([
    ['blank lines', PROSE.join('\n\n')],
    ['Windows line ends', PROSE.join('\r\n\r\n')],
    ['line ends alone', PROSE.join('\n')],
    ['lines broken to a width', PROSE.map(wrap).join('\n\n')],
  ])('is cut into the same paragraphs with %s', (_, text) => {
    expect(readText(text).article?.text).toBe(PROSE.join('\n\n'));
  });

  it('keeps a credit and a notice apart from text broken to a width', () => {
    const text = `${PROSE.map(wrap).join('\n\n')}\n(AFP, AP)\n© 2024 The Harbour Paper`;
    expect(readText(text).article?.text.endsWith('\n\n(AFP, AP)')).toBe(true);
  });

  it('takes the title that it is given, and does not repeat it', () => {
    expect(readText(`${TITLE}\n\n${PROSE[0]}`, { title: TITLE }).article).toMatchObject({
      title: TITLE,
      text: PROSE[0],
    });
    expect(readText(PROSE.join('\n\n'), { title: TITLE }).article?.text).toBe(PROSE.join('\n\n'));
  });

  it('has no title when it opens with a sentence', () => {
    expect(readText(PROSE.join('\n\n')).article).toMatchObject({
      title: '',
      text: PROSE.join('\n\n'),
    });
  });

  it.each([
    ['nothing', '', 'no-text'],
    ['white space', ' \n\t\n ', 'no-text'],
    ['a few words', 'Bridge closed today.', 'no-text'],
    ['far too much', 'x'.repeat(3_100_000), 'too-large'],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(readText(text)).toMatchObject({
      article: null,
      detection: { isArticle: false, problem },
    });
  });
});

function wrap(text: string): string {
  return text.replace(/(.{50,66}) /g, '$1\n');
}
