import type { Report } from '../../lib/label/types';
import { rankedMatches } from '../label/ranked-matches';
import { useWords } from '../use-words';
import { OutcomeButton } from './outcome-button';
import type { PopupActions } from './popup-actions';
import { RememberButton } from './remember-button';

export interface CopiesProps {
  report: Report;
  actions: Pick<PopupActions, 'copy' | 'saveReport' | 'remember'>;
}

/** The attribution in the forms that editors, web pages and reference managers take, and the label as a file. */
export function Copies({ report, actions }: CopiesProps) {
  const words = useWords();
  return (
    <details class="section">
      <summary>{words.translate('copy_and_save')}</summary>
      <div class="buttons">
        <OutcomeButton
          class="small"
          name="copy_text"
          done="copied"
          onPress={() => actions.copy('text')}
        />
        <OutcomeButton
          class="small"
          name="copy_html"
          done="copied"
          onPress={() => actions.copy('html')}
        />
        <OutcomeButton
          class="small"
          name="copy_citation"
          done="copied"
          onPress={() => actions.copy('citation')}
        />
        <OutcomeButton
          class="small"
          name="save_report"
          done="saved"
          onPress={() => actions.saveReport()}
        />
        {rankedMatches(report).source && <RememberButton onRemember={actions.remember} />}
      </div>
    </details>
  );
}
