import type { Report } from '../label/types';
import type { PageReading } from '../page/types';

/**
 * What the toolbar popup shows for a tab. Kept in `storage.session`, so that it outlives the
 * background's death and the popup can draw without waking anything.
 */
export type TabState =
  | { status: 'checking'; url: string }
  | { status: 'labelled'; url: string; report: Report }
  /** The page could not be read; `reason` is a key of the messages. */
  | { status: 'unreadable'; url: string; reason: UnreadableReason };

/**
 * `browser-page`: the browser lets no extension in; `no-permission`: the reader has not let Whence
 * read this site; `off`: the reader has switched this site off; `too-large`: past the limits; `corpus`: the corpus could not be opened.
 */
export type UnreadableReason = 'browser-page' | 'no-permission' | 'off' | 'too-large' | 'corpus';

/** What a page that was read leaves for the popup. */
export function tabStateOf(reading: PageReading, report: Report): TabState {
  const { url, detection } = reading;
  if (detection.problem === 'too-large') return { status: 'unreadable', url, reason: 'too-large' };
  return { status: 'labelled', url, report };
}
