import { browser } from 'wxt/browser';

/** A message in the browser's language; empty when there is none with this key. */
export function getMessage(key: string, substitutions: string[]): string {
  // The generated types know each key; callers here are typed by the messages file itself.
  return browser.i18n.getMessage(key as never, substitutions);
}

/** BCP 47 tag of the browser's language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
