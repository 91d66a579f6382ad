import { useState } from 'preact/hooks';
import type { RememberOutcome } from '../../lib/library/own-corpus';
import { STORAGE_PROBLEMS } from '../storage-problems';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

export interface RememberButtonProps {
  onRemember(): Promise<RememberOutcome>;
}

const OUTCOMES: Record<RememberOutcome, MessageKey> = {
  new: 'remember_new',
  version: 'remember_version',
  known: 'remember_known',
  private: 'remember_private',
  'no-article': 'remember_no_article',
  ...STORAGE_PROBLEMS,
};

/** Puts the page's article into the reader's own corpus, and says what came of it. */
export function RememberButton({ onRemember }: RememberButtonProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<RememberOutcome | null>(null);
  const remember = () => onRemember().then(setOutcome, () => setOutcome('unreadable'));
  return (
    <>
      <button class="plain" type="button" onClick={remember}>
        {words.translate('remember')}
      </button>
      <span class="meta" role="status">
        {outcome && words.translate(OUTCOMES[outcome])}
      </span>
    </>
  );
}
