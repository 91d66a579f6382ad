import { useState } from 'preact/hooks';
import { useWords } from '../use-words';
import type { MessageKey } from '../words';

export interface SiteListProps {
  /** What the list is called where it is read out. */
  title: MessageKey;
  sites: readonly string[];
  /** Makes a site of what was typed; `null` where it is none. */
  parse(typed: string): string | null;
  onChange(sites: string[]): void;
}

/** A list of sites that can be added to and taken from. */
export function SiteList({ title, sites, parse, onChange }: SiteListProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const site = parse(typed);
    setRefused(site === null ? typed : null);
    if (site === null) return;
    setTyped('');
    if (!sites.includes(site)) onChange([...sites, site].sort());
  };
  return (
    <>
      <Entries
        entries={sites.map(site => ({ key: site, text: site }))}
        onRemove={gone => onChange(sites.filter(site => site !== gone))}
      />
      <form class="field" aria-label={words.translate(title)} onSubmit={add}>
        <label>
          {words.translate('options_site')}
          <input
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            dir="ltr"
            value={typed}
            aria-invalid={refused !== null}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <button class="plain" type="submit">
          {words.translate('options_add')}
        </button>
      </form>
      <p class={refused === null ? 'for-readers' : 'trouble'} role="alert">
        {refused !== null && words.translate('options_no_site', [refused])}
      </p>
    </>
  );
}

export interface EntriesProps {
  entries: readonly { key: string; text: string }[];
  onRemove(key: string): void;
}

/** What is on a list, each with a button that takes it off. */
export function Entries({ entries, onRemove }: EntriesProps) {
  const words = useWords();
  if (entries.length === 0) return <p class="quiet">{words.translate('options_empty')}</p>;
  return (
    <ul class="entries">
      {entries.map(({ key, text }) => (
        <li key={key}>
          <bdi>{text}</bdi>
          <button
            class="small"
            type="button"
            aria-label={words.translate('options_remove', [text])}
            onClick={() => onRemove(key)}
          >
            <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d="m2.5 2.5 7 7m0-7-7 7" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}
