/** A stretch of the window's width, in CSS pixels. */
export interface Columns {
  left: number;
  right: number;
}

/** Space that a label keeps to the text, in CSS pixels. */
const DISTANCE = 8;

/**
 * Whether a label that stays at its height while the page scrolls would come to lie on text: whether
 * it shares columns with any of it.
 */
export function coversColumns(label: Columns, text: readonly Columns[]): boolean {
  return text.some(
    ({ left, right }) =>
      right > left && label.left < right + DISTANCE && label.right > left - DISTANCE,
  );
}
