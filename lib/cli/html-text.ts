import { Parser } from 'htmlparser2';
import { fold } from '../page/white-space';

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['script', 'style', 'template', 'noscript']);

/** The text of a piece of HTML, its blocks parted by a blank line. Cost: linear. */
export function htmlText(html: string): string {
  const blocks: string[] = [];
  let block = '';
  let hidden = 0;
  const end = () => {
    const text = fold(block);
    if (text !== '') blocks.push(text);
    block = '';
  };
  const parser = new Parser({
    onopentagname: name => {
      if (HIDDEN.has(name)) hidden++;
      if (!INLINE.has(name)) end();
    },
    onclosetag: name => {
      if (HIDDEN.has(name)) hidden--;
      if (!INLINE.has(name)) end();
    },
    ontext: text => {
      if (hidden === 0) block += text;
    },
  });
  parser.end(html);
  end();
  return blocks.join('\n\n');
}

/** A title as feeds write it, with or without markup and entities, as plain text. */
export function plainTitle(title: string): string {
  return /[<&]/.test(title) ? fold(htmlText(title)) : fold(title);
}
