import type { TabState, UnreadableReason } from '../../lib/tabs/tab-state';
import { rankedMatches } from '../label/ranked-matches';
import { useWords } from '../use-words';
import { OutcomeButton } from './outcome-button';
import type { PopupActions } from './popup-actions';
import { RememberButton } from './remember-button';

/** Where another try may help. The other states have a button of their own, or nothing helps. */
const CHECKED_AGAIN: ReadonlySet<UnreadableReason> = new Set(['corpus', 'too-large']);

export interface FooterProps {
  state: TabState | null;
  actions: Pick<PopupActions, 'copy' | 'openReport' | 'readAgain' | 'remember'>;
}

/** What can be done with the label at once. Only what works in this state is there. */
export function Footer({ state, actions }: FooterProps) {
  const words = useWords();
  const report = state?.status === 'labelled' && state.report.article ? state.report : null;
  if (state?.status === 'unreadable' && !CHECKED_AGAIN.has(state.reason)) return null;
  if (!report) {
    return (
      <footer class="actions" key="again">
        <button class="plain" type="button" onClick={() => actions.readAgain()}>
          {words.translate('check_again')}
        </button>
      </footer>
    );
  }
  const matched = rankedMatches(report).source !== null;
  return (
    <footer class="actions" key="label">
      <OutcomeButton
        class="go"
        name="copy_attribution"
        done="copied"
        onPress={() => actions.copy('text')}
      />
      {matched ? (
        <button class="plain" type="button" onClick={() => actions.openReport()}>
          {words.translate('side_by_side')}
        </button>
      ) : (
        <RememberButton onRemember={actions.remember} />
      )}
    </footer>
  );
}
