import '../../components/options/page.css';
import { render } from 'preact';
import { SelectionAnswer } from '../../components/selection/selection-answer';
import { makeWords } from '../../components/words';
import { keptSelection } from '../../lib/selection-store';
import { chosenSpeech } from '../../lib/speech/chosen-speech';

const [{ getMessage, locale }, checked] = await Promise.all([
  chosenSpeech(),
  keptSelection(location.search.slice(1)),
]);
const words = makeWords(getMessage, locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
document.title = `${words.translate('extension_name')}: ${words.translate('selection_title')}`;
// A tab that the browser brought back after it was closed: its answer was in memory only.
if (checked === null) window.close();
else render(<SelectionAnswer {...checked} words={words} />, document.body);
