/**
 * The UTF-16 unit at a place, 0 outside of the text: what looks there otherwise is compiled again each
 * time, and slower in the end (building with all parts took a fifth more, `npm run bench`).
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
