import './highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { makeWords, type Words } from '../../components/words';
import { PageLife } from '../../lib/in-page/page-life';
import { PageSession } from '../../lib/in-page/page-session';
import { settled } from '../../lib/in-page/settled';
import { onMessage, sendMessage } from '../../lib/messages';
import { readPage } from '../../lib/page/read-page';
import { readSettings, type Settings, watchSettings } from '../../lib/settings';
import { speechIn } from '../../lib/speech/i18n';
import { labelInPage, pointInPage } from './label-in-page';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main(context) {
    // Chromium lets scripts into the page around its PDF viewer, where there is nothing to read.
    if (document.contentType === 'application/pdf') return;
    let settings: Settings;
    let words: Words;
    const session = new PageSession({
      read: () => readPage(document, location.href),
      identify: reading => sendMessage('identify', reading),
      leave: () => void sendMessage('leaving', undefined),
      show: (report, locate) =>
        settings.overlay === 'off'
          ? pointInPage(window, report, locate)
          : labelInPage(
              window,
              report,
              words,
              settings,
              locate,
              place => void sendMessage('moved', place),
            ),
      point: (report, locate) => pointInPage(window, report, locate),
      settled: () => settled(document),
    });
    const life = new PageLife(
      session,
      () => location.href,
      () => void sendMessage('switchedOff', undefined),
    );
    const learn = async (changed: Settings) => {
      const { getMessage, locale } = await speechIn(changed.language, language =>
        sendMessage('messagesIn', language),
      );
      words = makeWords(getMessage, locale);
      settings = changed;
    };
    // One change after the other: words of another language take a while to come.
    let ready = readSettings().then(learn);
    void ready.then(() => life.apply(settings));
    const removers = [
      watchSettings(changed => {
        ready = ready.catch(() => undefined).then(() => learn(changed));
        void ready.then(() => life.apply(changed));
      }),
      onMessage('readAgain', async () => {
        await ready;
        return session.readAgain().then(
          () => 'labelled',
          () => 'failed',
        );
      }),
      onMessage('reading', () => readPage(document, location.href).reading),
      onMessage('showPassage', ({ data }) => session.showPassage(data)),
      onMessage('stepPassage', ({ data }) => session.stepPassage(data)),
      onMessage('toggleHighlights', () => session.toggleHighlights()),
    ];
    context.addEventListener(window, 'wxt:locationchange', () => void life.navigated());
    context.addEventListener(window, 'pageshow', event => {
      if (event.persisted) void life.navigated();
    });
    context.onInvalidated(() => {
      session.stop();
      for (const remove of removers) remove();
    });
  },
});
