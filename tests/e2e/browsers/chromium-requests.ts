import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { RequestLog } from './types';

/**
 * Notes the addresses that an extension asks for from now on: its running workers, and its script in `page`.
 *
 * @param own the beginning of its own addresses
 */
export async function requestsOf(
  page: Page,
  workers: readonly WebWorker[],
  own: string,
): Promise<RequestLog> {
  const addresses: string[] = [];
  const watch = (session: CDPSession, counts: (initiator: string) => boolean) => {
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      if (counts(JSON.stringify(initiator))) addresses.push(request.url);
    });
    return session.send('Network.enable');
  };
  await watch(await page.createCDPSession(), initiator => initiator.includes(own));
  // The worker's own session, not one more: a worker with a second one cannot be ended.
  for (const worker of workers) await watch(worker.client, () => true);
  return { addresses: async () => addresses };
}
