import { useState } from 'preact/hooks';
import type { TabState } from '../../lib/tab-state';
import { attribution } from '../attribution';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';
import type { PopupActions } from './popup';
import { RememberButton } from './remember-button';

export interface FooterProps {
  state: TabState | null;
  actions: Pick<PopupActions, 'copyAttribution' | 'readAgain' | 'remember'>;
}

/** What can be done with the label. Only what works in this state is there. */
export function Footer({ state, actions }: FooterProps) {
  const words = useWords();
  const report = state?.status === 'labelled' && state.report.article ? state.report : null;
  const outOfReach =
    state?.status === 'unreadable' &&
    (state.reason === 'browser-page' || state.reason === 'no-permission');
  if (outOfReach) return null;
  return (
    <footer class="actions">
      {report && <CopyButton onCopy={() => actions.copyAttribution(attribution(report, words))} />}
      {report && <RememberButton onRemember={actions.remember} />}
      <button class="plain" type="button" onClick={() => actions.readAgain()}>
        {words.translate('check_again')}
      </button>
    </footer>
  );
}

type Copying = 'idle' | 'copied' | 'failed';

const OUTCOMES: Record<Copying, MessageKey> = {
  idle: 'copy_attribution',
  copied: 'copied',
  failed: 'copy_failed',
};

function CopyButton({ onCopy }: { onCopy(): Promise<void> }) {
  const words = useWords();
  const [outcome, setOutcome] = useState<Copying>('idle');
  const copy = () =>
    onCopy().then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <>
      <button class="go" type="button" onClick={copy}>
        {words.translate(OUTCOMES[outcome])}
      </button>
      <span class="for-readers" role="status">
        {outcome !== 'idle' && words.translate(OUTCOMES[outcome])}
      </span>
    </>
  );
}
