import { readSettings } from '../settings';
import { fetchMessages, type Speech, speechIn } from './i18n';

/** What a page of the extension speaks with: the language that the reader chose, or the browser's. */
export async function chosenSpeech(): Promise<Speech> {
  const { language } = await readSettings();
  return speechIn(language, fetchMessages);
}
