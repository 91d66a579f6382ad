import type { Verdict } from '../../lib/label/types';

/** What can be said of a page before anything is read; `tone` colours it, the shape says it. */
export type MarkName = Verdict | 'checking' | 'not-read';

const PATHS: Record<MarkName, string> = {
  original: 'M6 1.4 10.6 6 6 10.6 1.4 6zM6 4.4 7.6 6 6 7.6 4.4 6z',
  credited: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  'partly-credited': 'M6 1.4A4.6 4.6 0 0 1 6 10.6A4.6 4.6 0 0 1 6 1.4V10.6',
  uncredited: 'M6 1.2 11 10.4H1z',
  unmatched: 'M6 1.4A4.6 4.6 0 0 1 6 10.6A4.6 4.6 0 0 1 6 1.4',
  'not-article': 'M2 6H10',
  checking: 'M2 6H2.01M6 6H6.01M10 6H10.01',
  'not-read': 'M6 1.4A4.6 4.6 0 0 1 6 10.6A4.6 4.6 0 0 1 6 1.4M2.8 2.8 9.2 9.2',
};

/** Drawn shape of a state, in the colour of the words beside it, which say the same. */
export function Mark({ name }: { name: MarkName }) {
  return (
    <svg class={`mark mark-${name}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
      {name === 'partly-credited' && <path class="mark-filled" d="M6 1.4A4.6 4.6 0 0 0 6 10.6z" />}
    </svg>
  );
}
