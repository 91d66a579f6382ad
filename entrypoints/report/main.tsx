import '../../components/report/report.css';
import { render } from 'preact';
import { reportHeadline } from '../../components/label/report-headline';
import { type Compared, ReportPage } from '../../components/report/report-page';
import { makeWords } from '../../components/words';
import { goToRow } from '../../lib/go-to-row';
import { chosenSpeech } from '../../lib/speech/chosen-speech';
import { compareTab } from '../../lib/tabs/compare-tab';
import { showInTab, tabOfReport } from '../../lib/tabs/open-report';

const { getMessage, locale } = await chosenSpeech();
const words = makeWords(getMessage, locale);
document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;

const tabId = tabOfReport(location.href);

function draw(compared: Compared | 'nothing' | null): void {
  render(
    <ReportPage
      compared={compared}
      words={words}
      onShowInPage={span => void (tabId !== null && showInTab(tabId, span))}
      onShowRow={span => goToRow(window, span)}
    />,
    document.body,
  );
}

draw(null);
const compared = tabId === null ? null : await compareTab(tabId);
draw(compared ?? 'nothing');
const subject = compared && reportHeadline(compared.report, words).title;
document.title = [words.translate('extension_name'), words.translate('side_by_side'), subject]
  .filter(Boolean)
  .join(' – ');
