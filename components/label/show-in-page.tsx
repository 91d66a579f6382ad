import type { ComponentChildren } from 'preact';
import type { Spot } from '../../lib/label/types';
import type { PageSpan } from '../../lib/page/types';
import { useWords } from '../use-words';

export interface ShowInPageProps {
  /** Where the page says so; what does not stand in sight is no button. */
  at: Spot | undefined;
  /** The words there. */
  evidence: string;
  children: ComponentChildren;
  onShow(span: PageSpan): void;
}

/** What the page states, as a button that scrolls to the words that say so. */
export function ShowInPage({ at, evidence, children, onShow }: ShowInPageProps) {
  const words = useWords();
  if (!at || 'standard' in at) return <>{children}</>;
  return (
    <button
      class="there"
      type="button"
      title={words.translate('show_in_page', [evidence])}
      onClick={() => onShow(at)}
    >
      {children}
    </button>
  );
}
