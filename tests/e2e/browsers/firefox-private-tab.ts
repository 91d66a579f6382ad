import type { FirefoxChromeScope } from './firefox-chrome-scope';
import type { PrivateTab } from './types';

/** Opens a page in a private window of Firefox's. */
export async function openPrivateTab(scope: FirefoxChromeScope, url: string): Promise<PrivateTab> {
  const load = JSON.stringify(url);
  await scope.run(`
    const opened = OpenBrowserWindow({ private: true });
    await new Promise(resolve => opened.addEventListener('load', resolve, { once: true }));
    await opened.delayedStartupPromise;
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    opened.gBrowser.selectedBrowser.fixupAndLoadURIString(${load}, { triggeringPrincipal });`);
  const tab = `[...Services.wm.getEnumerator('navigator:browser')]
    .find(one => one.gBrowser.selectedBrowser.currentURI.spec === ${load}
      && one.PrivateBrowsingUtils.isWindowPrivate(one))?.gBrowser.selectedTab`;
  return {
    badge: () =>
      scope.run<string>(`
        const tab = ${tab};
        return (tab && action.action.getContextData(tab).badgeText) ?? '';`),
    chooseFromMenu: entry =>
      scope.run<void>(
        `extension.emit('webext-menu-menuitem-click', { menuItemId: ${JSON.stringify(entry)} }, ${tab});`,
      ),
    close: () => scope.run<void>(`${tab}.ownerDocument.defaultView.close();`),
  };
}
