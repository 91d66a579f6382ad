import type { Messages } from '../../../lib/speech/get-message';
import ar from '../../../public/_locales/ar/messages.json';
import de from '../../../public/_locales/de/messages.json';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import fr from '../../../public/_locales/fr/messages.json';
import it from '../../../public/_locales/it/messages.json';
import ja from '../../../public/_locales/ja/messages.json';
import nl from '../../../public/_locales/nl/messages.json';
import pl from '../../../public/_locales/pl/messages.json';
import ptBr from '../../../public/_locales/pt_BR/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import zhCn from '../../../public/_locales/zh_CN/messages.json';

const MESSAGES: Readonly<Record<string, Messages>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt_BR: ptBr,
  ru,
  zh_CN: zhCn,
};

/** Messages of a language by its folder in `public/_locales`; English for any other. */
export function messagesIn(locale: string): Messages {
  return MESSAGES[locale] ?? en;
}
