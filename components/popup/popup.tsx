import { useState } from 'preact/hooks';
import type { TabState } from '../../lib/tabs/tab-state';
import { Details } from '../label/details';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { OwnVersions } from '../label/own-versions';
import { FoldedPrivacy } from '../privacy';
import { WordsContext } from '../use-words';
import type { Words } from '../words';
import { Copies } from './copies';
import { Footer } from './footer';
import { Placeholder } from './placeholder';
import type { PopupActions } from './popup-actions';
import { stateHeadline } from './state-headline';
import { Unreadable } from './unreadable';
import { WhySection } from './why-section';
import { Wrong } from './wrong';

export interface PopupProps {
  /** `null` while nothing is known of the tab. */
  state: TabState | null;
  /** Host of the tab's page; empty when it has none. */
  host: string;
  /** Sources that the reader has chosen to ignore on this site. */
  ignored?: readonly string[];
  words: Words;
  actions: PopupActions;
}

/** The authoritative label of a tab. */
export function Popup({ state, host, ignored = [], words, actions }: PopupProps) {
  const [why, setWhy] = useState(0);
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
            {report?.article && (
              <button
                class="quiet-button why-button"
                type="button"
                aria-label={words.translate('why')}
                onClick={() => setWhy(why + 1)}
              >
                {words.translate('why_short')}
              </button>
            )}
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
          {report?.article && (
            <>
              <WhySection report={report} asked={why} />
              <Copies report={report} actions={actions} />
              <Wrong report={report} ignored={ignored} actions={actions} />
            </>
          )}
          {shown === 'checking' ? <Placeholder /> : <FoldedPrivacy />}
        </main>
        <Footer state={state} actions={actions} />
      </div>
    </WordsContext.Provider>
  );
}
