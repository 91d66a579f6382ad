import type { ComponentChildren } from 'preact';
import { useWords } from '../use-words';

export interface SidesProps {
  /** What each side says; `null` leaves the side out. */
  source: ComponentChildren | null;
  page: ComponentChildren | null;
  /** Without a source all of the label is what the page states, and its title says so. */
  matched: boolean;
}

/** What the source says above what the page says, for what is too long to stand side by side. */
export function Sides({ source, page, matched }: SidesProps) {
  const words = useWords();
  if (!matched) return page;
  return (
    <dl class="sides">
      {source !== null && (
        <div class="side-source">
          <dt>{words.translate('the_source_says')}</dt> <dd>{source}</dd>
        </div>
      )}
      {page !== null && (
        <div class="side-page">
          <dt>{words.translate('this_page_says')}</dt> <dd>{page}</dd>
        </div>
      )}
    </dl>
  );
}
