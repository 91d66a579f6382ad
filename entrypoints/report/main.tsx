import '../../components/report/report.css';
import { render } from 'preact';
import { reportHeadline } from '../../components/label/report-headline';
import { type Compared, ReportPage } from '../../components/report/report-page';
import { makeWords } from '../../components/words';
import { compareTab } from '../../lib/compare-tab';
import { goToRow } from '../../lib/go-to-row';
import { showInTab, tabOfReport } from '../../lib/open-report';
import { chosenSpeech } from '../../lib/page-words';

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
