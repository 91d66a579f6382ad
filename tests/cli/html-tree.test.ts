import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseTree } from '../../lib/cli/html-tree';
import { LimitError } from '../../lib/page/limits';

type Node = DefaultTreeAdapterMap['node'];

function depthOf(node: Node): number {
  const levels: Node[][] = [[node]];
  for (;;) {
    const next = levels.at(-1)!.flatMap(it => ('childNodes' in it ? it.childNodes : []));
    if (next.length === 0) return levels.length;
    levels.push(next);
  }
}

describe('a tree of HTML', () => {
  test.each([
    ['a page', '<!doctype html><title>T</title><p>One<p>Two <b>bold</p><ul><li>a<li>b</ul>'],
    ['misnested formatting', '<b><i>one</b>two</i><a>x<a>y<table><tr>foster<td>cell'],
    ['foreign content', '<svg><title>x</title><foreignObject><p>y</svg><math><mi>z</math>'],
    ['a template', '<template><tr><td>x</template><select><option>a<option>b'],
    ['nothing', ''],
  ])('of %s is the one that parse5 makes', (_, html) => {
    expect(serialize(parseTree(html))).toBe(serialize(parse(html)));
  });

  test('nests no deeper than in a browser, and loses nothing', () => {
    const tree = parseTree(`${'<div>'.repeat(2000)}${'word '.repeat(20)}`);
    expect(depthOf(tree)).toBeLessThan(520);
    const markup = serialize(tree);
    expect(markup.match(/<div>/g)).toHaveLength(2000);
    expect(markup).toContain('word word');
  });

  test('is refused when more elements are open than on any real page', () => {
    expect(() => parseTree('<div>'.repeat(100_000))).toThrow(LimitError);
  });

  test('keeps the first thousand attributes of an element', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `a${i}=1`);
    const markup = serialize(parseTree(`<p ${names.join(' ')}>text</p>`));
    expect(markup).toContain(' a999="1"');
    expect(markup).not.toContain(' a1000=');
    expect(markup).toContain('text</p>');
  });
});
