import type { TabState, UnreadableReason } from '../../lib/tabs/tab-state';
import type { HeadlineProps } from '../label/headline';
import { reportHeadline } from '../label/report-headline';
import type { MessageKey, Words } from '../words';

const UNREADABLE: Record<UnreadableReason, MessageKey> = {
  'browser-page': 'title_browser_page',
  'no-permission': 'title_no_permission',
  off: 'title_off',
  'too-large': 'title_too_large',
  corpus: 'title_corpus',
};

/** The headline of a tab, whatever is known of it; `null` is a tab of which nothing is known yet. */
export function stateHeadline(state: TabState | null, words: Words): HeadlineProps {
  switch (state?.status) {
    case 'labelled':
      return reportHeadline(state.report, words);
    case 'unreadable':
      return {
        mark: 'not-read',
        verdict: words.translate('not_read'),
        title: words.translate(UNREADABLE[state.reason]),
      };
    default:
      return {
        mark: 'checking',
        verdict: words.translate('checking'),
        title: words.translate('title_checking'),
      };
  }
}
