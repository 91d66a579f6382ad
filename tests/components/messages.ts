import { readdirSync, readFileSync } from 'node:fs';

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const folder = new URL('../../public/_locales/', import.meta.url);

export const LOCALES = readdirSync(folder);

export function messagesOf(locale: string): Record<string, Message> {
  return JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8'));
}
