import { useRef, useState } from 'preact/hooks';
import type { Rest } from '../../lib/in-page/keep-beside';
import type { Side } from '../../lib/in-page/place';
import type { Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { Details } from '../label/details';
import { HeadlineLevel } from '../label/heading';
import { Headline } from '../label/headline';
import { Lead } from '../label/lead';
import { Mark } from '../label/mark';
import { reportHeadline, sourceName } from '../label/report-headline';
import { WordsContext } from '../use-words';
import type { MessageKey, Words } from '../words';
import { OverlayBar } from './overlay-bar';
import { type Point, useDrag } from './use-drag';

export interface OverlayProps {
  /** A report with at least one match: without one there is nothing to show in a page. */
  report: Report;
  words: Words;
  /** Where it stands, and how much of the tab shows at rest. */
  rest: Rest;
  onToggle?(open: boolean): void;
  /** The reader has dropped the tab here, in CSS pixels of the window. */
  onDrop(point: Point): void;
  /** An arrow key was pressed on the tab; whether it moves the tab. */
  onKey(key: string): boolean;
  /** To the next edge. */
  onNextEdge(): void;
  onShowPassage(passage: PageSpan): void;
  /** The reader wants the label away: remove it and all it left in the page. */
  onDismiss(): void;
}

const AT: Record<Side, MessageKey> = {
  left: 'overlay_at_left',
  right: 'overlay_at_right',
  top: 'overlay_at_top',
  bottom: 'overlay_at_bottom',
};

/** The label in the page: a small tab at the edge that opens to what the popup shows. */
export function Overlay(props: OverlayProps) {
  const { report, words, rest } = props;
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState(false);
  const tab = useRef<HTMLButtonElement>(null);
  const drag = useDrag(point => {
    setMoved(true);
    props.onDrop(point);
  });
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
  const onTabKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !props.onKey(event.key)) return;
    event.preventDefault();
    setMoved(true);
  };
  const headline = reportHeadline(report, words);
  return (
    <WordsContext.Provider value={words}>
      <HeadlineLevel.Provider value={2}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for Escape from the buttons inside. */}
        <div
          class={`whence overlay at-${rest.side}`}
          data-opens-back={rest.opensBack}
          style={styleOf(rest)}
          lang={words.locale}
          dir={words.direction}
          onKeyDown={onKeyDown}
        >
          <button
            ref={tab}
            class={`tab tab-${rest.atRest}`}
            data-verdict={report.verdict}
            type="button"
            aria-expanded={open}
            aria-describedby="move-hint"
            style={drag.style}
            onKeyDown={onTabKey}
            {...drag.listeners}
            onClick={() => drag.isClick() && toggle(!open)}
          >
            <Mark name={headline.mark} />
            <span class="tab-name">
              <bdi>{sourceName(report) ?? headline.title}</bdi>
            </span>
            <span class="for-readers">{headline.verdict}</span>
          </button>
          <span id="move-hint" hidden>
            {words.translate('overlay_move_hint')}
          </span>
          <span class="for-readers" role="status">
            {moved && words.translate(AT[rest.side])}
          </span>
          {open && (
            <section class="panel" aria-label={words.translate('overlay_label')}>
              <OverlayBar onClose={close} />
              <div class="section lead">
                <Headline {...headline} />
                <Lead report={report} onShowPassage={props.onShowPassage} />
              </div>
              <Details report={report} onShowPassage={props.onShowPassage} />
              <div class="actions">
                <button class="plain" type="button" onClick={() => props.onDismiss()}>
                  {words.translate('overlay_dismiss')}
                </button>
                <button
                  class="quiet-button"
                  type="button"
                  onClick={() => {
                    setMoved(true);
                    props.onNextEdge();
                  }}
                >
                  {words.translate('overlay_move')}
                </button>
              </div>
            </section>
          )}
        </div>
      </HeadlineLevel.Provider>
    </WordsContext.Provider>
  );
}

/** Numbers for the style sheet, which does the rest. */
function styleOf({ start, room }: Rest): Record<string, string> {
  return { '--start': `${start}px`, '--room': `${room}px` };
}
