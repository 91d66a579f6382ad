/** Attributes by which templates name their parts, and those of microdata and RDFa. */
const NAMING =
  /^(?:class|id|data-.*|aria-.*|role|item(?:prop|scope|type|id|ref)|typeof|vocab|resource)$/;

/**
 * Takes away what a template of the collection may have taught the rules: class names, ids, data and
 * ARIA attributes, microdata, RDFa and JSON-LD. What is left is elements, text, links and meta tags, as
 * on a page whose template nobody has seen.
 */
export function stripMarkup(document: Document): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    script.remove();
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (NAMING.test(name)) element.removeAttribute(name);
  }
}
