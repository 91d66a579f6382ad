import type { LoggedRequest } from './types';

export const NET_LOG = 'net-log.json';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/**
 * What Chromium asked the network for, of the log that it writes with `--log-net-log`. What a content
 * script asks for is asked in the name of its page there, so that of a page more than its own address
 * counts as the extension's.
 *
 * @param extension its origin
 */
export function readNetLog(text: string, extension: string): LoggedRequest[] {
  const { constants, events } = JSON.parse(text) as NetLog;
  const starts = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params = {} }) => {
    const { url = '', initiator = '' } = params;
    if (type !== starts || !/^(?:https?|wss?):/.test(url)) return [];
    const isFavicon = new URL(url).pathname === '/favicon.ico';
    const byPage = initiator.startsWith('http:') && !isFavicon;
    return [{ url, byExtension: initiator === extension || byPage }];
  });
}
