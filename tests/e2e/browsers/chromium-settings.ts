/** What a reader sets in a page of Chromium's own: an expression for what is done there. */
export interface Setting {
  on: string;
  expression: string;
}

/** @param id the extension's */
export function grantingSite(id: string, pattern: string): Setting {
  return {
    on: 'chrome://extensions/',
    expression: `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
  };
}

/** @param id the extension's */
export function withholdingSites(id: string): Setting {
  return {
    on: 'chrome://extensions/',
    expression: `chrome.developerPrivate.updateExtensionConfiguration(
      { extensionId: ${JSON.stringify(id)}, hostAccess: 'ON_CLICK' })`,
  };
}

/** For all pages that have no zoom of their own. */
export function zoomingAll(factor: number): Setting {
  return {
    on: 'chrome://settings/',
    expression: `new Promise(resolve => chrome.settingsPrivate.setDefaultZoom(${factor}, resolve))`,
  };
}
