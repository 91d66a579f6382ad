import './highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { makeWords } from '../../components/words';
import { getMessage, uiLanguage } from '../../lib/i18n';
import { PageSession } from '../../lib/in-page/page-session';
import { settled } from '../../lib/in-page/settled';
import { onMessage, sendMessage } from '../../lib/messages';
import { readPage } from '../../lib/page/read-page';
import { labelInPage, pointInPage } from './label-in-page';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main(context) {
    // Chromium lets scripts into the page around its PDF viewer, where there is nothing to read.
    if (document.contentType === 'application/pdf') return;
    const words = makeWords(getMessage, uiLanguage());
    const session = new PageSession({
      read: () => readPage(document, location.href),
      identify: reading => sendMessage('identify', reading),
      leave: () => void sendMessage('leaving', undefined),
      show: (report, locate) => labelInPage(window, report, words, locate),
      point: locate => pointInPage(window, locate),
      settled: () => settled(document),
    });
    const removers = [
      onMessage('readAgain', () =>
        session.readAgain().then(
          () => 'labelled',
          () => 'failed',
        ),
      ),
      onMessage('reading', () => readPage(document, location.href).reading),
      onMessage('showPassage', ({ data }) => session.showPassage(data)),
    ];
    context.addEventListener(window, 'wxt:locationchange', () => void session.navigated());
    context.addEventListener(window, 'pageshow', event => {
      if (event.persisted) void session.navigated();
    });
    context.onInvalidated(() => {
      session.stop();
      for (const remove of removers) remove();
    });
    void session.start();
  },
});
