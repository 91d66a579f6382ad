import { Parser } from 'htmlparser2';
import { InputError } from '../../exit-codes';
import type { XmlElement } from './element';
import { LinesRead } from './lines-read';
import { attributeName, elementName, NO_NAMESPACES, type Scope, scopeOf } from './namespaces';
import { ItemInWork, Room } from './room';

/** Elements open at once. Browsers stop at 512; only attacks come near it. */
const MAX_OPEN = 1_000;
/** UTF-16 units between two pieces of markup: a comment or section that never ends is not held. */
const MAX_STRETCH = 64 * 2 ** 20;

/** An item of a document, or what is wrong with what stands there. */
export interface XmlItem {
  /** Line of its first tag, from 1. */
  line: number;
  element?: XmlElement;
  problem?: string;
}

interface Open {
  scope: Scope;
  /** `null` where nothing is kept. */
  element: XmlElement | null;
}

/**
 * Builds trees out of a stream of XML: of each item, or of all that stands around them.
 *
 * Of a document type declaration nothing is read: no entity of its own is expanded and nothing is
 * fetched. A bare `&` or an entity that XML does not know stays as it is written. An element that is
 * not closed spoils its item and no other.
 */
export class TreeBuilder {
  /** Finished since they were last taken away. */
  readonly items: XmlItem[] = [];
  /** The document's first element. */
  root: XmlElement | null = null;
  private readonly parser: Parser;
  private readonly lines = new LinesRead();
  private readonly open: Open[] = [];
  private current: ItemInWork | null = null;
  private readonly around = new Room();
  private written = 0;
  private tagEnd = -1;
  private ended = false;
  private rootIsClosed = false;

  /** @param keep whether trees are made of the items, or of everything else */
  constructor(
    private readonly isItem: (name: string) => boolean,
    private readonly keep: 'items' | 'around',
  ) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.start(name, attributes),
        onclosetag: (name, isImplied) => this.finish(name, isImplied),
        ontext: text => this.append(text),
      },
      { xmlMode: true },
    );
  }

  /** @throws InputError when the rest of the document must not be read */
  write(chunk: string): void {
    this.lines.push(chunk);
    this.written += chunk.length;
    this.parser.write(chunk);
    if (this.written - this.parser.startIndex > MAX_STRETCH) {
      throw new InputError('has a section of over 64 MB without an end');
    }
    this.lines.at(this.parser.startIndex);
  }

  end(): void {
    this.ended = true;
    this.parser.end();
    if (!this.root) this.report('is not XML');
    else if (!this.rootIsClosed && this.items.length === 0) {
      this.report(`is cut off: <${this.root.name}> is not closed`);
    }
  }

  private report(problem: string): void {
    this.items.push({ line: this.line(), problem });
  }

  /** Line of what is being read. */
  line(): number {
    return this.lines.at(this.parser.startIndex);
  }

  private start(written: string, attributes: Record<string, string>): void {
    const parent = this.open.at(-1);
    const scope = scopeOf(attributes, parent?.scope ?? NO_NAMESPACES);
    const name = elementName(written, scope);
    if (this.open.length >= MAX_OPEN) throw new InputError('is nested too deeply');
    this.tagEnd = this.parser.endIndex;
    const element: XmlElement = { name, attributes: named(attributes, scope), children: [] };
    this.root ??= element;
    // An item directly inside an item: the first was not closed.
    if (this.isItem(name) && (!this.current || this.open.length === this.current.depth + 1)) {
      if (this.current) this.finishItem('is not closed');
      this.current = new ItemInWork(element, this.line(), this.open.length);
    }
    const kept = this.keeps(element, parent);
    if (kept && parent?.element) parent.element.children.push(element);
    this.open.push({ scope, element: kept ? element : null });
  }

  private keeps(element: XmlElement, parent: Open | undefined): boolean {
    const { current } = this;
    if (this.keep === 'around') {
      return current === null && parent?.element !== null && this.around.takes(0, 1);
    }
    if (!current) return false;
    if (current.element === element) return true;
    return parent?.element !== null && current.takes(0, 1);
  }

  private append(text: string): void {
    const top = this.open.at(-1);
    if (!top?.element) return;
    const room = this.current ?? this.around;
    if (room.takes(text.length, 0)) top.element.children.push(text);
  }

  private finish(written: string, isImplied: boolean): void {
    this.open.pop();
    const isEmpty = this.parser.endIndex === this.tagEnd && !this.ended;
    const isBroken = isImplied && !isEmpty;
    if (this.open.length === 0) this.rootIsClosed = !isBroken;
    if (!this.current) return;
    if (isBroken && !this.ended)
      this.current.problem ??= `is not well-formed: <${written}> is not closed`;
    if (this.open.length !== this.current.depth) return;
    this.finishItem(
      this.ended && isBroken ? 'is cut off: the file ends in the middle of it' : null,
    );
  }

  private finishItem(problem: string | null): void {
    const { element, line, problem: found } = this.current!;
    this.current = null;
    if (this.keep === 'around') return;
    const wrong = found ?? problem;
    this.items.push(wrong === null ? { line, element } : { line, problem: wrong });
  }
}

function named(attributes: Record<string, string>, scope: Scope): Map<string, string> {
  return new Map(
    Object.entries(attributes).map(([name, value]) => [attributeName(name, scope), value]),
  );
}
