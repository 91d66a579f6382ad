/** A piece of HTML or SVG, escaped where it has to be. */
export type Markup = string & { readonly isMarkup: unique symbol };

type Child = Markup | Child[];

/** Elements of HTML without an end tag that are used. */
const VOID = new Set(['meta']);

/** An element; `null` leaves an attribute out. */
export function element(
  name: string,
  attributes: Record<string, string | number | null> = {},
  ...children: Child[]
): Markup {
  const all = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const start = `<${name}${all}>`;
  return markup(VOID.has(name) ? start : `${start}${joined(children)}</${name}>`);
}

/** Plain text as markup. */
export function text(plain: string | number): Markup {
  return markup(escaped(String(plain)));
}

export function joined(children: readonly Child[]): Markup {
  return markup(children.map(child => (Array.isArray(child) ? joined(child) : child)).join(''));
}

function markup(already: string): Markup {
  return already as Markup;
}

function escaped(plain: string): string {
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
