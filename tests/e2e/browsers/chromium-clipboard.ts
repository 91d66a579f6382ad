import type { Page } from 'puppeteer-core';

/** What is on the clipboard, by type, read in a page that is in front and may read it. */
export function clipboardOf(page: Page): Promise<Record<'text/plain' | 'text/html', string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { 'text/plain': await read('text/plain'), 'text/html': await read('text/html') };
  });
}
