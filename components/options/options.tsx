import type { Settings } from '../../lib/settings';
import type { SettingsFileProblem } from '../../lib/settings-file';
import type { Language } from '../../lib/speech/languages';
import { Privacy } from '../privacy';
import { useWords, WordsContext } from '../use-words';
import type { Words } from '../words';
import { Check, Choices } from './choices';
import { Entries, SiteList } from './site-list';

/** What is said below the buttons, and read out. */
export type OptionsNews = 'saved' | 'imported' | SettingsFileProblem | null;

export interface OptionsProps {
  settings: Settings;
  words: Words;
  /** Each language under its own name. */
  languages: Readonly<Record<Language, string>>;
  /** Names of the packs that come with Whence. */
  packs: readonly string[];
  news: OptionsNews;
  parseSite(typed: string): string | null;
  onChange(change: Partial<Settings>): void;
  /** The page of imported packs, subscriptions and remembered articles. */
  onLibrary(): void;
  onExport(): void;
  onImport(file: File): void;
}

/** Every preference, on one page. */
export function Options(props: OptionsProps) {
  const { settings, words, parseSite, onChange } = props;
  return (
    <WordsContext.Provider value={words}>
      <main class="whence sheet" lang={words.locale} dir={words.direction}>
        <header>
          <p class="meta">{words.translate('extension_name')}</p>
          <h1>{words.translate('options_title')}</h1>
        </header>
        <section>
          <Choices
            title="options_check"
            value={settings.check}
            choices={[
              ['every', 'options_check_every'],
              ['asked', 'options_check_asked'],
              // Last, since its list of sites follows.
              ['listed', 'options_check_listed'],
            ]}
            onChange={check => onChange({ check })}
          />
          {settings.check === 'listed' && (
            <SiteList
              title="options_check_listed"
              sites={settings.checkedSites}
              parse={parseSite}
              onChange={checkedSites => onChange({ checkedSites })}
            />
          )}
        </section>
        <section>
          <h2>{words.translate('options_off')}</h2>
          <SiteList
            title="options_off"
            sites={settings.offSites}
            parse={parseSite}
            onChange={offSites => onChange({ offSites })}
          />
        </section>
        <IgnoredSources {...props} />
        <section>
          <Choices
            title="options_overlay"
            value={settings.overlay}
            choices={[
              ['on', 'options_overlay_on'],
              ['hover', 'options_overlay_hover'],
              ['off', 'options_overlay_off'],
            ]}
            onChange={overlay => onChange({ overlay })}
          />
          <Check checked={settings.highlights} onChange={highlights => onChange({ highlights })}>
            {words.translate('options_highlights')}
          </Check>
        </section>
        <section>
          <h2>{words.translate('options_packs')}</h2>
          {props.packs.map(name => (
            <Check
              key={name}
              checked={!settings.packsOff.includes(name)}
              onChange={asked =>
                onChange({
                  packsOff: asked
                    ? settings.packsOff.filter(off => off !== name)
                    : [...settings.packsOff, name],
                })
              }
            >
              {words.translate('options_pack_bundled', [name])}
            </Check>
          ))}
          <p>
            <button class="plain" type="button" onClick={() => props.onLibrary()}>
              {words.translate('library')}
            </button>
          </p>
        </section>
        <LanguageChoice {...props} />
        <FileButtons {...props} />
        <Privacy />
      </main>
    </WordsContext.Provider>
  );
}

function IgnoredSources({ settings, onChange }: OptionsProps) {
  const words = useWords();
  const entries = settings.ignoredSources.map(({ source, site }, index) => ({
    key: String(index),
    text: words.translate('options_ignored_on', [source, site]),
  }));
  return (
    <section>
      <h2>{words.translate('options_ignored')}</h2>
      <Entries
        entries={entries}
        onRemove={key =>
          onChange({ ignoredSources: settings.ignoredSources.toSpliced(Number(key), 1) })
        }
      />
    </section>
  );
}

function LanguageChoice({ settings, languages, onChange }: OptionsProps) {
  const words = useWords();
  return (
    <section>
      <h2 id="language">{words.translate('options_language')}</h2>
      <div class="field">
        <select
          aria-labelledby="language"
          value={settings.language ?? ''}
          onChange={event =>
            onChange({ language: (event.currentTarget.value || null) as Language | null })
          }
        >
          <option value="">{words.translate('options_language_browser')}</option>
          {Object.entries(languages).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag.replace('_', '-')}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}

function FileButtons({ news, onExport, onImport }: OptionsProps) {
  const words = useWords();
  const trouble = news !== null && typeof news === 'object';
  return (
    <section>
      <h2>{words.translate('options_file')}</h2>
      <div class="field">
        <button class="plain" type="button" onClick={() => onExport()}>
          {words.translate('options_export')}
        </button>
        <span class="plain file-button">
          <span aria-hidden="true">{words.translate('options_import')}</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-label={words.translate('options_import')}
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) onImport(file);
            }}
          />
        </span>
      </div>
      <p class={`status ${trouble ? 'trouble' : 'meta'}`} role="status">
        {newsInWords(news, words)}
      </p>
    </section>
  );
}

function newsInWords(news: OptionsNews, words: Words): string {
  if (news === null) return '';
  if (news === 'saved') return words.translate('options_saved');
  if (news === 'imported') return words.translate('options_imported');
  if (news.problem === 'value') return words.translate('options_import_value', [news.name]);
  return words.translate(
    news.problem === 'newer' ? 'options_import_newer' : 'options_import_unreadable',
  );
}
