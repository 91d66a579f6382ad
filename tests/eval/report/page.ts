import { readFileSync } from 'node:fs';
import { element, type Markup, text } from './element';

/** The label's own colours and type, and the layout of reports: our own files, as they are. */
const STYLES = [
  new URL('../../../components/tokens.css', import.meta.url),
  new URL('./report.css', import.meta.url),
];

/**
 * A report as one HTML page that needs nothing else.
 *
 * @param more style sheets of the report's own
 */
export function page(title: string, body: Markup, more: readonly URL[] = []): string {
  const styles = [...STYLES, ...more].map(file => readFileSync(file, 'utf8')).join('\n');
  const html = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, text(title)),
      element('style', {}, styles as Markup),
    ),
    element('body', {}, element('main', {}, body)),
  );
  return `<!doctype html>\n${html}\n`;
}

export function section(id: string, title: string, content: Markup[]): Markup {
  return element('section', { 'aria-labelledby': id }, element('h2', { id }, text(title)), content);
}

/** What stands first: the title, and in a sentence or two what is shown and where it comes from. */
export function header(title: string, lead: string, ...more: Markup[]): Markup {
  return element(
    'header',
    {},
    element('h1', {}, text(title)),
    element('p', { class: 'lead' }, text(lead)),
    ...more,
  );
}
