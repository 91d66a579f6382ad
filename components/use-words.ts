import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './words';

export const WordsContext = createContext<Words | null>(null);

/** The words of the label around a component. Throws outside of one. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A part of the label was drawn without words.');
  return words;
}
