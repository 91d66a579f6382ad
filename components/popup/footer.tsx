import type { TabState } from '../../lib/tab-state';
import { rankedMatches } from '../label/ranked-matches';
import { useWords } from '../use-words';
import { OutcomeButton } from './outcome-button';
import type { PopupActions } from './popup';
import { RememberButton } from './remember-button';

export interface FooterProps {
  state: TabState | null;
  actions: Pick<PopupActions, 'copy' | 'openReport' | 'readAgain' | 'remember'>;
  onWhy(): void;
}

/** What can be done with the label at once. Only what works in this state is there. */
export function Footer({ state, actions, onWhy }: FooterProps) {
  const words = useWords();
  const report = state?.status === 'labelled' && state.report.article ? state.report : null;
  const outOfReach =
    state?.status === 'unreadable' &&
    (state.reason === 'browser-page' || state.reason === 'no-permission');
  if (outOfReach) return null;
  if (!report) {
    return (
      <footer class="actions">
        <button class="plain" type="button" onClick={() => actions.readAgain()}>
          {words.translate('check_again')}
        </button>
      </footer>
    );
  }
  const matched = rankedMatches(report).source !== null;
  return (
    <footer class="actions">
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
      <button
        class="quiet-button"
        type="button"
        aria-label={words.translate('why')}
        onClick={() => onWhy()}
      >
        {words.translate('why_short')}
      </button>
    </footer>
  );
}
