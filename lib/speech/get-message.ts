/** Messages of one language, as `public/_locales` has them, less what only translators need. */
export type Messages = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** Looks a message up; an unknown key gives an empty string, as `browser.i18n.getMessage` does. */
export type MessageLookup = (key: string, substitutions: string[]) => string;

/** What `browser.i18n.getMessage` does, over the messages of one language. */
export function getMessageFrom(messages: Messages): MessageLookup {
  return (key, substitutions) => {
    const found = messages[key];
    return (found?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}
