import type { FirefoxChromeScope } from './firefox-chrome-scope';

const PERMISSIONS = `
  const { ExtensionPermissions } =
    ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');`;

/** Takes effect when the extension starts anew, which it does. */
export function letIntoPrivateWindows(scope: FirefoxChromeScope): Promise<void> {
  return scope.run(`
    ${PERMISSIONS}
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const permissions = ['internal:privateBrowsingAllowed'];
    await ExtensionPermissions.add(extension.id, { permissions, origins: [] }, extension);
    await (await AddonManager.getAddonByID(extension.id)).reload();`);
}

/** Takes from the extension the sites that it was given at installation. */
export function withdrawSites(scope: FirefoxChromeScope): Promise<void> {
  return scope.run(`
    ${PERMISSIONS}
    const origins = extension.allowedOrigins.patterns.map(one => one.pattern);
    await ExtensionPermissions.remove(extension.id, { origins, permissions: [] }, extension);`);
}

/** Answers what Firefox asks its user now. */
export async function answerQuestion(scope: FirefoxChromeScope, yes: boolean): Promise<boolean> {
  const button = yes ? 'button' : 'secondaryButton';
  return scope.run<boolean>(`
    const question = PopupNotifications.isPanelOpen && PopupNotifications.panel.firstElementChild;
    if (question) question.${button}.click();
    return Boolean(question);`);
}
