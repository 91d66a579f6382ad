import type { RememberOutcome } from '../../lib/own-corpus';
import type { PageSpan } from '../../lib/page/types';
import type { TabState } from '../../lib/tab-state';
import { Details } from '../label/details';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { OwnVersions } from '../label/own-versions';
import { FoldedPrivacy } from '../privacy';
import { WordsContext } from '../use-words';
import type { Words } from '../words';
import { Footer } from './footer';
import { Placeholder } from './placeholder';
import { stateHeadline } from './state-headline';
import { Unreadable } from './unreadable';

export interface PopupActions {
  showPassage(passage: PageSpan): void;
  /** Resolves when the text is on the clipboard, rejects when the browser refuses. */
  copyAttribution(text: string): Promise<void>;
  readAgain(): void;
  /** Puts the page's article into the reader's own corpus. */
  remember(): Promise<RememberOutcome>;
  askPermission(): void;
  /** Takes the page's site off the list of sites that are switched off. */
  switchOn(): void;
}

export interface PopupProps {
  /** `null` while nothing is known of the tab. */
  state: TabState | null;
  /** Host of the tab's page; empty when it has none. */
  host: string;
  words: Words;
  actions: PopupActions;
}

/** The authoritative label of a tab. */
export function Popup({ state, host, words, actions }: PopupProps) {
  const report = state?.status === 'labelled' ? state.report : null;
  const shown = report && !report.article ? 'not-article' : (state?.status ?? 'checking');
  return (
    <WordsContext.Provider value={words}>
      <div class="whence popup" lang={words.locale} dir={words.direction}>
        <header class="bar">
          <b>{words.translate('extension_name')}</b> <bdi>{host}</bdi>
        </header>
        <main data-state={shown} data-verdict={report?.verdict} aria-busy={shown === 'checking'}>
          <div class="section lead">
            <Headline {...stateHeadline(state, words)} announce />
            <OwnVersions versions={report?.versions} />
            {report && <Lead report={report} onShowPassage={actions.showPassage} />}
            {state?.status === 'unreadable' && (
              <Unreadable
                reason={state.reason}
                onAskPermission={actions.askPermission}
                onSwitchOn={actions.switchOn}
              />
            )}
          </div>
          {report && <Details report={report} onShowPassage={actions.showPassage} />}
          {shown === 'checking' ? <Placeholder /> : <FoldedPrivacy />}
        </main>
        <Footer state={state} actions={actions} />
      </div>
    </WordsContext.Provider>
  );
}
