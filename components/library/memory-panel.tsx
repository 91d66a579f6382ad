import { useState } from 'preact/hooks';
import type { MemorySettings } from '../../lib/memory-settings';
import type { Total } from '../../lib/store/types';
import { useWords } from '../use-words';
import { megabytes } from './megabytes';

export interface MemoryPanelProps {
  totals: { asked: Total; automatic: Total };
  settings: MemorySettings;
  actions: {
    change(settings: Partial<MemorySettings>): void;
    /** Saves the own corpus as a pack, without texts. */
    exportPack(): void;
    forgetAll(): void;
    /** Answers how many articles there were. */
    forgetSite(host: string): Promise<number>;
  };
}

/** What the reader remembered, what is remembered automatically, and how to forget it. */
export function MemoryPanel({ totals, settings, actions }: MemoryPanelProps) {
  const words = useWords();
  const articles = totals.asked.articles + totals.automatic.articles;
  const bytes = totals.asked.bytes + totals.automatic.bytes;
  return (
    <section class="section">
      <h2>{words.translate('memory')}</h2>
      <p class="meta" data-articles={articles}>
        {words.translate('articles_count', [words.number(articles)])} · {megabytes(bytes, words)}
      </p>
      <label>
        <input
          type="checkbox"
          checked={settings.keepTexts}
          onChange={event => actions.change({ keepTexts: event.currentTarget.checked })}
        />
        {words.translate('memory_keep_texts')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.automatic}
          onChange={event => actions.change({ automatic: event.currentTarget.checked })}
        />
        {words.translate('memory_automatic')}
      </label>
      <label>
        {words.translate('memory_sites')}
        <textarea
          rows={4}
          value={settings.sites.join('\n')}
          onChange={event => actions.change({ sites: event.currentTarget.value.split(/\s+/) })}
        />
      </label>
      <label>
        {words.translate('memory_budget')}{' '}
        <input
          type="number"
          min={1}
          max={2000}
          value={settings.budget}
          onChange={event => actions.change({ budget: event.currentTarget.valueAsNumber })}
        />
      </label>
      <p class="meta">{words.translate('remember_private')}</p>
      <p>
        <button class="plain" type="button" onClick={() => actions.exportPack()}>
          {words.translate('memory_export')}
        </button>{' '}
        <span class="meta">{words.translate('memory_export_means')}</span>
      </p>
      <Forget actions={actions} />
    </section>
  );
}

function Forget({ actions }: Pick<MemoryPanelProps, 'actions'>) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const [forgotten, setForgotten] = useState<number | null>(null);
  return (
    <>
      <form
        onSubmit={event => {
          event.preventDefault();
          const host = new FormData(event.currentTarget).get('host');
          void actions.forgetSite(String(host)).then(setForgotten);
        }}
      >
        <label>
          {words.translate('memory_site')} <input name="host" required />
        </label>{' '}
        <button class="plain" type="submit">
          {words.translate('memory_forget_site')}
        </button>
      </form>
      <p class="meta" role="status">
        {forgotten !== null && words.translate('memory_forgotten', [words.number(forgotten)])}
      </p>
      <button
        class="plain"
        type="button"
        onClick={() => {
          if (asked) actions.forgetAll();
          setAsked(!asked);
        }}
      >
        {words.translate(asked ? 'memory_forget_really' : 'memory_forget_all')}
      </button>
    </>
  );
}
