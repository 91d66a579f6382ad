import '../../components/options/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/welcome';
import { makeWords } from '../../components/words';
import { chosenSpeech } from '../../lib/speech/chosen-speech';

const { getMessage, locale } = await chosenSpeech();
const words = makeWords(getMessage, locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = words.translate('welcome_title');
render(
  <Welcome words={words} onOptions={() => void browser.runtime.openOptionsPage()} />,
  document.body,
);
