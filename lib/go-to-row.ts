import type { PageSpan } from './page/types';

/** How long a row stays marked after the reader went to it, in milliseconds. */
const MARKED = 2000;

/** Scrolls to the row of the report that holds a passage of the page, and puts the focus there. */
export function goToRow(window: Window, span: PageSpan): void {
  if (!('start' in span) || span.line !== undefined) return;
  const rows = Array.from(window.document.querySelectorAll<HTMLElement>('[data-start]'));
  const row = rows.findLast(one => Number(one.dataset.start) <= span.start) ?? rows[0];
  if (!row) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  row.focus({ preventScroll: true });
  row.classList.add('row-current');
  window.setTimeout(() => row.classList.remove('row-current'), MARKED);
}
