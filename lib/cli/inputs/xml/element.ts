import { fold } from '../../../page/white-space';

/** An element of an XML document. Names are `prefix:local` with the prefixes of `namespaces.ts`. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** The elements directly inside, in order; only those with one of these names, if any are given. */
export function elements(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  if (!parent) return [];
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element at the end of a path of names. */
export function element(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = elements(at, name)[0];
  return at;
}

/** All text inside, as it stands. Cost: linear in what is inside. */
export function rawText(node: XmlElement | string | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.children.map(rawText).join('');
}

/** All text inside with white space folded, or `null` when there is none. */
export function text(node: XmlElement | undefined): string | null {
  return fold(rawText(node)) || null;
}

/** The texts of the elements directly inside that have one of these names: by name, then in order. */
export function texts(parent: XmlElement | undefined, ...names: string[]): string[] {
  return names.flatMap(name =>
    elements(parent, name)
      .map(text)
      .filter(found => found !== null),
  );
}

export function firstText(parent: XmlElement | undefined, ...names: string[]): string | null {
  return texts(parent, ...names)[0] ?? null;
}

export function attribute(node: XmlElement | undefined, name: string): string | null {
  return node?.attributes.get(name)?.trim() || null;
}
