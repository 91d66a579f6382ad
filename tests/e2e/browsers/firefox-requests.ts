import { ADDON_ID } from './extension';
import type { FirefoxChromeScope } from './firefox-chrome-scope';
import type { LoggedRequest, RequestLog } from './types';

/** Keeps every request from now on in a list of that name, and whether the extension or its script made it. */
const logging = (list: string) => `
  const list = (window.${list} = []);
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const byExtension = [loadingPrincipal, triggeringPrincipal].some(principal =>
      [principal?.addonPolicy, principal?.contentScriptAddonPolicy].some(
        policy => policy?.id === ${JSON.stringify(ADDON_ID)}));
    list.push({ url: channel.URI.spec, byExtension });
  }, 'http-on-opening-request');`;

/** To be called before there is an extension, and so before its first step. */
export function logSession(scope: FirefoxChromeScope): Promise<void> {
  return scope.runBare(logging('whenceSession'));
}

/** What was asked of the network since `logSession`. */
export function loggedSession(scope: FirefoxChromeScope): Promise<LoggedRequest[]> {
  return scope.run('return window.whenceSession;');
}

/** Notes what the extension asks for from now on. */
export async function requestsFrom(scope: FirefoxChromeScope): Promise<RequestLog> {
  await scope.run(logging('whenceRequests'));
  return {
    addresses: () =>
      scope.run('return window.whenceRequests.filter(one => one.byExtension).map(one => one.url);'),
  };
}
