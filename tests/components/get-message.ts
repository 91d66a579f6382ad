import type { GetMessage } from '../../components/words';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** What `browser.i18n.getMessage` does, over the messages of one language. */
export function getMessageFrom(messages: Record<string, Message>): GetMessage {
  return (key, substitutions) => {
    const found = messages[key];
    return (found?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}
