import { render } from 'preact';
import { Overlay } from '../../components/overlay/overlay';
import overlayStyles from '../../components/overlay/overlay.css?inline';
import type { Words } from '../../components/words';
import { highlightsOf } from '../../lib/in-page/highlights';
import { keepBeside } from '../../lib/in-page/keep-beside';
import type { ShownLabel } from '../../lib/in-page/page-session';
import type { AtRest } from '../../lib/in-page/room-beside';
import type { Match, Report } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import type { Settings } from '../../lib/settings';

const HOST_NAME = 'whence-label';

/** For a page without a label in it: the popup can still point at its words. */
export function pointInPage(
  window: Window,
  report: Report,
  locate: (span: PageSpan) => Range[],
): ShownLabel {
  const highlights = highlightsOf(window, locate);
  const passages = matchesOf(report).flatMap(match => match.passages);
  return {
    showPassage: highlights.goTo,
    toggleHighlights: () => highlights.toggle(passages),
    remove: highlights.clear,
  };
}

/** Puts the label into the page: the overlay in a closed shadow root, and the passages' marks. */
export function labelInPage(
  window: Window,
  report: Report,
  words: Words,
  settings: Pick<Settings, 'highlights'>,
  locate: (span: PageSpan) => Range[],
): ShownLabel {
  const { document } = window;
  const highlights = highlightsOf(window, locate);
  const host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = overlayStyles;
  const mount = document.createElement('div');
  root.append(style, mount);

  const all = matchesOf(report);
  const excerpts = all.filter(match => match.kind === 'excerpt');
  const marked = settings.highlights ? excerpts.flatMap(match => match.passages) : [];
  const passages = all.flatMap(match => match.passages);
  const remove = () => {
    highlights.clear();
    stop();
    render(null, mount);
    host.remove();
  };
  const draw = (atRest: AtRest) =>
    render(
      <Overlay
        report={report}
        words={words}
        atRest={atRest}
        onToggle={open => highlights.mark(open ? passages : marked)}
        onShowPassage={highlights.goTo}
        onDismiss={remove}
      />,
      mount,
    );

  draw('name');
  document.documentElement.append(host);
  const stop = keepBeside(window, {
    label: host,
    tab: mount.querySelector('.tab')!,
    edge: words.direction === 'rtl' ? 'left' : 'right',
    text: () => locate({ start: 0, end: report.length }),
    onChange: draw,
  });
  highlights.mark(marked);
  return {
    showPassage: highlights.goTo,
    toggleHighlights: () => highlights.toggle(passages),
    remove,
  };
}

function matchesOf(report: Report): Match[] {
  return report.matches.filter(match => match.kind !== 'related');
}
