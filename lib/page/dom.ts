/**
 * Reading a page's nodes without asking the page. A form's controls shadow its properties
 * (`<input name=firstChild>`), and named images and forms shadow the document's, in content scripts
 * too; so every read goes through the getter of the prototype, found from the document itself because
 * this room knows no globals.
 */
export interface Dom {
  document: Document;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  parentNode(node: Node): Node | null;
  nodeType(node: Node): number;
  /** Text of a text node. */
  data(node: Node): string;
  /** Text of a whole subtree, scripts and hidden parts included. */
  textContent(node: Node): string;
  /** Lower-case name of an HTML element. */
  tag(element: Element): string;
  attribute(element: Element, name: string): string | null;
  /** Elements of the document that a selector matches, in document order. */
  all(selector: string): Element[];
  /** Visits the text nodes under a node in document order until `visit` returns `true`; whether one did. */
  someText(root: Node, visit: (node: Node) => boolean): boolean;
  createRange(): Range;
  isConnected(node: Node): boolean;
}

export const ELEMENT = 1;
export const TEXT = 3;
const SHOW_TEXT = 4;

type Read<T> = (node: Node) => T;

/** The safe readers for a document. Cost: a dozen prototype look-ups. */
export function domOf(document: Document): Dom {
  const sample = method(document, 'createElement').call(document, 'p') as Element;
  const text = method(document, 'createTextNode').call(document, '') as Node;
  const getAttribute = method(sample, 'getAttribute');
  const querySelectorAll = method(document, 'querySelectorAll');
  const createRange = method(document, 'createRange');
  const createTreeWalker = method(document, 'createTreeWalker');
  const localName = reader<string>(sample, 'localName');
  return {
    document,
    firstChild: reader(sample, 'firstChild'),
    nextSibling: bothKinds(sample, text, 'nextSibling'),
    parentNode: bothKinds(sample, text, 'parentNode'),
    nodeType: bothKinds(sample, text, 'nodeType'),
    data: reader(text, 'data'),
    textContent: reader(sample, 'textContent'),
    tag: node => localName(node).toLowerCase(),
    attribute: (element, name) => getAttribute.call(element, name) as string | null,
    all: selector => Array.from(querySelectorAll.call(document, selector) as ArrayLike<Element>),
    someText: (root, visit) => {
      const walker = createTreeWalker.call(document, root, SHOW_TEXT) as TreeWalker;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (visit(node)) return true;
      return false;
    },
    createRange: () => createRange.call(document) as Range,
    isConnected: bothKinds(sample, text, 'isConnected'),
  };
}

function descriptor(object: object, name: string): PropertyDescriptor | undefined {
  for (let at = Object.getPrototypeOf(object); at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

function reader<T>(sample: Node, name: string): Read<T> {
  const getter = descriptor(sample, name)?.get;
  // linkedom keeps some of these as plain fields, where nothing can shadow them.
  if (!getter) return node => (node as unknown as Record<string, T>)[name] as T;
  return node => getter.call(node) as T;
}

/** In browsers both kinds of node inherit one getter; linkedom has one for each. */
function bothKinds<T>(element: Node, text: Node, name: string): Read<T> {
  const ofElement = reader<T>(element, name);
  if (descriptor(element, name)?.get === descriptor(text, name)?.get) return ofElement;
  const ofText = reader<T>(text, name);
  return node => (isElement(node) ? ofElement(node) : ofText(node));
}

function isElement(node: Node): boolean {
  return (node as { nodeType: number }).nodeType === ELEMENT;
}

type Method = (...args: unknown[]) => unknown;

function method(object: object, name: string): Method {
  return descriptor(object, name)?.value as Method;
}
