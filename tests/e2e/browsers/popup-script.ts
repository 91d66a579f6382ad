import type { Popup, PopupState } from './types';
import { until } from './wait';

/**
 * Expressions that run inside the popup, as text: the popup's security policy forbids `eval`, and
 * both browsers' drivers take an expression.
 */

export const POPUP_TEXT = `document.body.innerText`;

const POPUP_STATE = `(() => {
  const main = document.querySelector('main');
  return main && { state: main.getAttribute('data-state'), verdict: main.getAttribute('data-verdict') };
})()`;

/** Presses the first button or link whose name contains `name`; says whether there was one. */
export function pressing(name: string, root = 'document'): string {
  return `(() => {
    const found = ${findingButton(name, root)};
    if (found) found.click();
    return Boolean(found);
  })()`;
}

/** The first button or link under `root` whose name contains `name`. */
export function findingButton(name: string, root: string): string {
  return `Array.from(${root}.querySelectorAll('button, a, summary, [role="button"]')).find(one =>
    [one.getAttribute('aria-label'), one.textContent, one.title].some(words =>
      words && words.includes(${JSON.stringify(name)})))`;
}

export function settledState(evaluate: Popup['evaluate']): Promise<PopupState> {
  return until('the popup to be done checking', async () => {
    const seen = await evaluate<PopupState | null>(POPUP_STATE);
    return seen?.state && seen.state !== 'checking' ? seen : null;
  });
}

export function noButton(name: string): Error {
  return new Error(`there is no button or link named “${name}”`);
}
