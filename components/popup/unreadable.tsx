import type { UnreadableReason } from '../../lib/tabs/tab-state';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

const DETAILS: Record<UnreadableReason, MessageKey> = {
  'browser-page': 'detail_browser_page',
  'no-permission': 'detail_no_permission',
  off: 'detail_off',
  'too-large': 'detail_too_large',
  corpus: 'detail_corpus',
};

export interface UnreadableProps {
  reason: UnreadableReason;
  onAskPermission(): void;
  onSwitchOn(): void;
}

/** Why a page could not be read, and what can be done about it, if anything can. */
export function Unreadable({ reason, onAskPermission, onSwitchOn }: UnreadableProps) {
  const words = useWords();
  return (
    <>
      <p class="meta">{words.translate(DETAILS[reason])}</p>
      {reason === 'no-permission' && (
        <p>
          <button class="go" type="button" onClick={() => onAskPermission()}>
            {words.translate('allow_site')}
          </button>
        </p>
      )}
      {reason === 'off' && (
        <p>
          <button class="go" type="button" onClick={() => onSwitchOn()}>
            {words.translate('switch_on_site')}
          </button>
        </p>
      )}
    </>
  );
}
