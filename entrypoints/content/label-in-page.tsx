import { render } from 'preact';
import { Overlay } from '../../components/overlay/overlay';
import overlayStyles from '../../components/overlay/overlay.css?inline';
import type { Words } from '../../components/words';
import { highlightsOf } from '../../lib/in-page/highlights';
import { keepBeside, type Rest } from '../../lib/in-page/keep-beside';
import type { ShownLabel } from '../../lib/in-page/page-session';
import {
  dropped,
  isUpright,
  nextEdge,
  nudged,
  type Place,
  START,
  sideOf,
} from '../../lib/in-page/place';
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

/**
 * Puts the label into the page: the overlay in a closed shadow root, and the passages' marks.
 *
 * @param onMoved the reader has moved the label, and it is there already.
 */
export function labelInPage(
  window: Window,
  report: Report,
  words: Words,
  settings: Pick<Settings, 'highlights' | 'overlay' | 'edge' | 'along'>,
  locate: (span: PageSpan) => Range[],
  onMoved: (place: Place) => void,
): ShownLabel {
  const { document } = window;
  const { direction } = words;
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
  let place: Place = { edge: settings.edge, along: settings.along };
  let rest: Rest = {
    atRest: 'name',
    side: sideOf(place.edge, direction),
    ...{ start: START, opensBack: false, room: window.innerHeight - START },
  };
  const remove = () => {
    highlights.clear();
    beside.end();
    render(null, mount);
    host.remove();
  };
  const stand = (wanted: Place) => {
    place = wanted;
    beside.measure();
  };
  const move = (wanted: Place) => {
    stand(wanted);
    onMoved(wanted);
  };
  const draw = (changed: Rest) => {
    rest = changed;
    // A page that is zoomed by its style sheet does not zoom what is not its own.
    mount.style.setProperty('zoom', String(1 / (host.currentCSSZoom || 1)));
    render(
      <Overlay
        report={report}
        words={words}
        rest={rest}
        onToggle={open => highlights.mark(open ? passages : marked)}
        onDrop={point => move(dropped(point, sizeOf(window), direction))}
        onKey={key => {
          const wanted = nudged(key, rest.side, alongNow(window, rest), direction);
          if (wanted) move(wanted);
          return wanted !== null;
        }}
        onNextEdge={() => move(nextEdge(rest.side, direction))}
        onShowPassage={highlights.goTo}
        onDismiss={remove}
      />,
      mount,
    );
  };

  document.documentElement.append(host);
  draw(rest);
  const beside = keepBeside(window, {
    label: host,
    tab: mount.querySelector('.tab')!,
    direction,
    place: () => place,
    most: settings.overlay === 'hover' ? 'shape' : 'name',
    text: () => locate({ start: 0, end: report.length }),
    onChange: draw,
  });
  highlights.mark(marked);
  return {
    showPassage: highlights.goTo,
    toggleHighlights: () => highlights.toggle(passages),
    place: stand,
    remove,
  };
}

function matchesOf(report: Report): Match[] {
  return report.matches.filter(match => match.kind !== 'related');
}

function sizeOf(window: Window) {
  return { width: window.document.documentElement.clientWidth, height: window.innerHeight };
}

/** Where the label is along its edge, as a share; an end counts as reached when a few pixels are left. */
function alongNow(window: Window, { side, start }: Rest): number {
  const { width, height } = sizeOf(window);
  const share = start / Math.max(1, (isUpright(side) ? height : width) - 40);
  return share < 0.02 ? 0 : share > 0.9 ? 1 : share;
}
