import { useRef, useState } from 'preact/hooks';
import type { AtRest } from '../../lib/in-page/room-beside';
import type { Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { Details } from '../label/details';
import { HeadlineLevel } from '../label/heading';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { Mark } from '../label/mark';
import { reportHeadline, sourceName } from '../label/report-headline';
import { WordsContext } from '../use-words';
import type { Words } from '../words';

export interface OverlayProps {
  /** A report with at least one match: without one there is nothing to show in a page. */
  report: Report;
  words: Words;
  /** How much of the tab shows at rest: as much as there is room for beside the page's text. */
  atRest?: AtRest;
  onToggle?(open: boolean): void;
  onShowPassage(passage: PageSpan): void;
  /** The reader wants the label away: remove it and all it left in the page. */
  onDismiss(): void;
}

/** The label in the page: a small tab at the edge that opens to what the popup shows. */
export function Overlay(props: OverlayProps) {
  const { report, words, atRest = 'name' } = props;
  const [open, setOpen] = useState(false);
  const tab = useRef<HTMLButtonElement>(null);
  const toggle = (opened: boolean) => {
    setOpen(opened);
    props.onToggle?.(opened);
  };
  const close = () => {
    toggle(false);
    tab.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && open) close();
  };
  const headline = reportHeadline(report, words);
  return (
    <WordsContext.Provider value={words}>
      <HeadlineLevel.Provider value={2}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for Escape from the buttons inside. */}
        <div class="whence overlay" lang={words.locale} dir={words.direction} onKeyDown={onKeyDown}>
          <button
            ref={tab}
            class={`tab tab-${atRest}`}
            data-verdict={report.verdict}
            type="button"
            aria-expanded={open}
            onClick={() => toggle(!open)}
          >
            <Mark name={headline.mark} />
            <span class="tab-name">
              <bdi>{sourceName(report) ?? headline.title}</bdi>
            </span>
            <span class="for-readers">{headline.verdict}</span>
          </button>
          {open && (
            <section class="panel" aria-label={words.translate('overlay_label')}>
              <div class="bar">
                <b>{words.translate('extension_name')}</b>
                <button
                  class="small"
                  type="button"
                  aria-label={words.translate('overlay_close')}
                  onClick={close}
                >
                  <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d="m2.5 2.5 7 7m0-7-7 7" />
                  </svg>
                </button>
              </div>
              <div class="section lead">
                <Headline {...headline} />
                <Lead report={report} onShowPassage={props.onShowPassage} />
              </div>
              <Details report={report} onShowPassage={props.onShowPassage} />
              <div class="actions">
                <button class="plain" type="button" onClick={() => props.onDismiss()}>
                  {words.translate('overlay_dismiss')}
                </button>
              </div>
            </section>
          )}
        </div>
      </HeadlineLevel.Provider>
    </WordsContext.Provider>
  );
}
