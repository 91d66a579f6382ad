import type { Figure, Share } from '../result';

/** A share in percent; near 0, where false labels are, with two digits. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100} %`;
  return `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
}

/** A share as an axis names it. */
export function tickPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

export function shareOf({ count, of }: Share): number {
  return of === 0 ? 0 : count / of;
}

/** A figure as people read it. */
export function shown(figure: Figure): string {
  if (typeof figure === 'number') return figure.toFixed(3);
  return figure.of === 0 ? 'none' : percent(shareOf(figure));
}

/** What a figure was counted on. */
export function counted(figure: Figure): string {
  if (typeof figure === 'number') return '';
  return `${figure.count.toLocaleString('en')} of ${figure.of.toLocaleString('en')}`;
}
