import { browser } from 'wxt/browser';
import { getMessageFrom, type MessageLookup, type Messages } from './get-message';
import type { Language } from './languages';

/** A message in the browser's language; empty when there is none with this key. */
export function getMessage(key: string, substitutions: string[]): string {
  // The generated types know each key; callers here are typed by the messages file itself.
  return browser.i18n.getMessage(key as never, substitutions);
}

/** BCP 47 tag of the browser's language. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** What `makeWords` needs. */
export interface Speech {
  getMessage: MessageLookup;
  locale: string;
}

/**
 * Messages in the language that a reader chose, or in the browser's.
 *
 * @param load gives a language's messages: `fetchMessages` where the extension's own files can be read,
 *   the background's answer in a page.
 */
export async function speechIn(
  language: Language | null,
  load: (language: Language) => Promise<Messages>,
): Promise<Speech> {
  const messages = language === null ? null : await load(language).catch(() => null);
  // The browser's words, where the chosen ones cannot be had: better than none.
  if (messages === null) return { getMessage, locale: uiLanguage() };
  // `makeWords` keeps the browser's region where it is one of the chosen language.
  return { getMessage: getMessageFrom(messages), locale: uiLanguage() };
}

/** A language's messages out of the extension's own files; not to be had in a content script. */
export async function fetchMessages(language: Language): Promise<Messages> {
  const path = `/_locales/${language}/messages.json`;
  return (await fetch(browser.runtime.getURL(path as never))).json();
}
