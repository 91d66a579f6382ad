import { render } from 'preact';
import { Overlay } from '../../components/overlay/overlay';
import overlayStyles from '../../components/overlay/overlay.css?inline';
import type { Words } from '../../components/words';
import { highlightsOf } from '../../lib/in-page/highlights';
import type { ShownLabel } from '../../lib/in-page/page-session';
import { coversColumns } from '../../lib/in-page/room-beside';
import type { Report } from '../../lib/label/types';
import type { Span } from '../../lib/match/types';

const HOST_NAME = 'whence-label';

/** Puts the label into the page: the overlay in a closed shadow root, and the passages' marks. */
export function labelInPage(
  window: Window,
  report: Report,
  words: Words,
  locate: (span: Span) => Range[],
): ShownLabel {
  const { document } = window;
  const highlights = highlightsOf(window, locate);
  const host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = overlayStyles;
  const mount = document.createElement('div');
  root.append(style, mount);

  const all = report.matches.filter(match => match.kind !== 'related');
  const atRest = all.filter(match => match.kind === 'excerpt').flatMap(match => match.passages);
  const passages = all.flatMap(match => match.passages);
  const remove = () => {
    highlights.clear();
    window.removeEventListener('resize', makeRoom);
    render(null, mount);
    host.remove();
  };
  const draw = (compact: boolean) =>
    render(
      <Overlay
        report={report}
        words={words}
        compact={compact}
        onToggle={open => highlights.mark(open ? passages : atRest)}
        onShowPassage={highlights.goTo}
        onDismiss={remove}
      />,
      mount,
    );
  /** The name of the source shows where there is room for it beside the text. */
  const makeRoom = () => {
    draw(false);
    const tab = mount.querySelector('.tab')!.getBoundingClientRect();
    const text = locate({ start: 0, end: report.length }).map(range =>
      range.getBoundingClientRect(),
    );
    draw(coversColumns(tab, text));
  };

  document.documentElement.append(host);
  makeRoom();
  window.addEventListener('resize', makeRoom, { passive: true });
  highlights.mark(atRest);
  return { showPassage: highlights.goTo, remove };
}
