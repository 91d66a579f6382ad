import { element, type Markup, text } from './element';
import type { Scale } from './scale';

/** An axis: where its values are drawn, and which of them are named. */
export interface Axis {
  label: string;
  scale: Scale;
  ticks: readonly number[];
  named(value: number): string;
}

export interface Frame {
  title: string;
  /** What the plot shows, for those who do not see it. */
  description: string;
  width: number;
  height: number;
  /** Inner edges of the plot. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Axis;
  y: Axis | null;
}

/** A plot with its axes and grid. */
export function chart(frame: Frame, ...content: Markup[]): Markup {
  const id = frame.title.toLowerCase().replace(/[^a-z]+/g, '-');
  return element(
    'svg',
    {
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      width: frame.width,
      height: frame.height,
    },
    element('title', { id: `${id}-title` }, text(frame.title)),
    element('desc', { id: `${id}-description` }, text(frame.description)),
    xAxis(frame),
    frame.y ? yAxis(frame, frame.y) : text(''),
    ...content,
  );
}

function xAxis({ left, right, top, bottom, height, x }: Frame): Markup {
  return element(
    'g',
    { class: 'axis' },
    x.ticks.map(tick => [
      line(x.scale(tick), top, x.scale(tick), bottom, 'grid'),
      label(x.scale(tick), bottom + 18, x.named(tick), 'middle'),
    ]),
    line(left, bottom, right, bottom, 'base'),
    label((left + right) / 2, height - 4, x.label, 'middle', 'axis-label'),
  );
}

function yAxis({ left, right, top }: Frame, y: Axis): Markup {
  return element(
    'g',
    { class: 'axis' },
    y.ticks.map(tick => [
      line(left, y.scale(tick), right, y.scale(tick), 'grid'),
      label(left - 8, y.scale(tick) + 4, y.named(tick), 'end'),
    ]),
    label(left, top - 30, y.label, 'start', 'axis-label'),
  );
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return element('line', { class: kind, x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) });
}

export function label(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end',
  kind: string | null = null,
): Markup {
  const place = { class: kind, x: at(x), y: at(y), 'text-anchor': anchor };
  return element('text', place, text(words));
}

/** A line through points, as `[x, y]`. */
export function path(points: readonly (readonly [number, number])[], kind: string): Markup {
  const steps = points.map(([x, y], step) => `${step === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`);
  return element('path', { class: kind, d: steps.join('') });
}

/** The mark of the threshold that Whence uses. */
export function thresholdMark({ top, bottom, x }: Frame, threshold: number): Markup {
  const place = x.scale(threshold);
  return element(
    'g',
    { class: 'threshold' },
    line(place, top - 4, place, bottom, 'threshold-line'),
    label(place, top - 10, 'reworked from here', 'middle'),
  );
}

/** Pixels with one digit: more would only make the file longer. */
function at(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
