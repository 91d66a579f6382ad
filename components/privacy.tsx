import { useWords } from './use-words';
import type { MessageKey } from './words';

/** What Whence reads, keeps, sends and fetches, a sentence each; the README says the same. */
export const PRIVACY: readonly MessageKey[] = [
  'privacy_reads',
  'privacy_keeps',
  'privacy_sends',
  'privacy_fetches',
];

/** The same, folded, at the end of the popup. */
export function FoldedPrivacy() {
  const words = useWords();
  return (
    <details class="section">
      <summary>{words.translate('privacy')}</summary>
      {PRIVACY.map(key => (
        <p class="meta" key={key}>
          {words.translate(key)}
        </p>
      ))}
    </details>
  );
}

export function Privacy() {
  const words = useWords();
  return (
    <section>
      <h2>{words.translate('privacy')}</h2>
      {PRIVACY.map(key => (
        <p class="prose" key={key}>
          {words.translate(key)}
        </p>
      ))}
    </section>
  );
}
