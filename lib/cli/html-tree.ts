import {
  type DefaultTreeAdapterMap,
  defaultTreeAdapter,
  Parser,
  Tokenizer,
  type TreeAdapter,
} from 'parse5';
import { LimitError } from '../page/limits';

type Tree = DefaultTreeAdapterMap;

/** Chromium nests no deeper: what is further in becomes a sibling (its kMaximumHTMLParserDOMTreeDepth). */
const MAX_DEPTH = 512;
/**
 * Every tag looks through the elements that are still open, so that the cost grows with their square:
 * 0.4 s for this many, 1.6 s for twice as many. The most in 302 real pages is 33.
 */
const MAX_OPEN_ELEMENTS = 5_000;
/** Every attribute is compared with those before it. The most on an element of a real page is 73. */
const MAX_ATTRIBUTES = 1_000;

/**
 * Parses HTML as browsers do (WHATWG), with bounds on what grows faster than the page.
 *
 * @throws LimitError when more elements are open at once than any real page has
 */
export function parseTree(html: string): Tree['document'] {
  const parser = new Parser({ treeAdapter: boundedAdapter() });
  parser.tokenizer = new BoundedTokenizer(parser.options, parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}

function boundedAdapter(): TreeAdapter<Tree> {
  let open = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      open += 1;
      if (open > MAX_OPEN_ELEMENTS) throw new LimitError('too many open elements');
    },
    onItemPop: () => {
      open -= 1;
    },
    appendChild: (parent, child) => {
      const above = open > MAX_DEPTH && 'parentNode' in parent ? parent.parentNode : null;
      defaultTreeAdapter.appendChild(above ?? parent, child);
    },
  };
}

class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token && 'attrs' in token && token.attrs.length >= MAX_ATTRIBUTES) return;
    super._leaveAttrName();
  }
}
