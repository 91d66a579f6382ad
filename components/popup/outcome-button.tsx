import { useState } from 'preact/hooks';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

export interface OutcomeButtonProps {
  class: 'go' | 'plain' | 'small';
  name: MessageKey;
  /** Said when it was done. */
  done: MessageKey;
  /** Resolves when it was done, rejects when it could not be. */
  onPress(): Promise<void>;
}

type Outcome = 'idle' | 'done' | 'failed';

/** A button that says on itself what came of it, and says it aloud. */
export function OutcomeButton({ class: className, name, done, onPress }: OutcomeButtonProps) {
  const words = useWords();
  const [outcome, setOutcome] = useState<Outcome>('idle');
  const press = () =>
    onPress().then(
      () => setOutcome('done'),
      () => setOutcome('failed'),
    );
  const said = { idle: name, done, failed: 'copy_failed' } as const;
  return (
    <>
      <button class={className} type="button" data-outcome={outcome} onClick={press}>
        {/* Both texts keep their room, so that nothing beside them moves. */}
        <span class="outcomes">
          <span aria-hidden={outcome !== 'idle'}>{words.translate(name)}</span>
          {outcome !== 'idle' && <span>{words.translate(said[outcome])}</span>}
        </span>
      </button>
      <span class="for-readers" role="status">
        {outcome !== 'idle' && words.translate(said[outcome])}
      </span>
    </>
  );
}
