import { useState } from 'preact/hooks';
import type { PageSpan } from '../../lib/page/types';
import { Details } from '../label/details';
import { HeadlineLevel } from '../label/heading';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { reportHeadline } from '../label/report-headline';
import { MarkedText } from '../marked-text';
import { Privacy } from '../privacy';
import { WordsContext } from '../use-words';
import type { Words } from '../words';
import { SAMPLE, SAMPLE_TEXT } from './sample';

export interface WelcomeProps {
  words: Words;
  onOptions(): void;
}

/** What is shown once, after the installation: a label on a sample, and what becomes of what is read. */
export function Welcome({ words, onOptions }: WelcomeProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const show = (span: PageSpan) => {
    if ('start' in span && !('line' in span)) setCurrent(span.start);
  };
  return (
    <WordsContext.Provider value={words}>
      <main class="whence sheet" lang={words.locale} dir={words.direction}>
        <header>
          <p class="meta">{words.translate('extension_name')}</p>
          <h1>{words.translate('welcome_title')}</h1>
        </header>
        <p class="prose">{words.translate('welcome_how')}</p>
        <section>
          <h2>{words.translate('welcome_sample')}</h2>
          <div class="sample">
            <MarkedText
              text={SAMPLE_TEXT}
              passages={SAMPLE.matches[0]?.passages ?? []}
              current={current}
              language="en"
            />
            <div class="sample-label">
              <HeadlineLevel.Provider value={2}>
                <div class="section lead">
                  <Headline {...reportHeadline(SAMPLE, words)} />
                  <Lead report={SAMPLE} onShowPassage={show} />
                </div>
                <Details report={SAMPLE} onShowPassage={show} />
              </HeadlineLevel.Provider>
            </div>
          </div>
        </section>
        <Privacy />
        <p>
          <button class="plain" type="button" onClick={() => onOptions()}>
            {words.translate('options_title')}
          </button>
        </p>
      </main>
    </WordsContext.Provider>
  );
}
