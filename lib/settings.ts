import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { exclusively } from './exclusively';
import { siteOf } from './sites';
import { LANGUAGES, type Language } from './speech/languages';

const tags = Object.keys(LANGUAGES) as Language[];
const site = v.pipe(
  v.string(),
  v.check(text => siteOf(text) === text),
);

/** What each preference may be. A file that a reader brings is held to this, word for word. */
export const SETTING = {
  /** When a page is read by itself: on every site, on `checkedSites`, or when the reader asks. */
  check: v.picklist(['every', 'listed', 'asked']),
  /** Hosts without `www.`; what is below them belongs to them. */
  checkedSites: v.array(site),
  /** Sites on which Whence shows nothing and reads nothing, until the reader asks. */
  offSites: v.array(site),
  /** Sources that a reader does not want to be told of on a site: names of publishers, or entries' ids. */
  ignoredSources: v.array(v.object({ site, source: v.pipe(v.string(), v.nonEmpty()) })),
  /** The label in the page: never, as a shape that tells its name when it is pointed at, or with its name. */
  overlay: v.picklist(['off', 'hover', 'on']),
  /** Which edge of the window the label keeps to, in reading direction. */
  edge: v.picklist(['inline-end', 'inline-start', 'block-start', 'block-end']),
  /** Where along that edge, as a share of its length; `null` where the label stands by itself. */
  along: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Whether passages are marked in the page while the label is closed. */
  highlights: v.boolean(),
  /** Bundled packs that are not asked, by the names of their files. */
  packsOff: v.array(v.string()),
  /** `null` is the browser's. */
  language: v.nullable(v.picklist(tags)),
};

const SettingsSchema = v.object(SETTING);

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULTS: Settings = {
  check: 'every',
  checkedSites: [],
  offSites: [],
  ignoredSources: [],
  overlay: 'on',
  edge: 'inline-end',
  along: null,
  highlights: true,
  packsOff: [],
  language: null,
};

const item = storage.defineItem<unknown>('local:settings');

/** The reader's preferences; what was never set, or is stored and makes no sense, is as it comes. */
export async function readSettings(): Promise<Settings> {
  return settingsOf(await item.getValue());
}

/**
 * Changes some preferences and leaves the others, one change after another, whoever makes them; content
 * scripts have the background do it.
 *
 * @param change what becomes of some; a function where that depends on what they are
 * @throws ValiError on a bad value
 */
export function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  return exclusively('settings', async () => {
    const before = await readSettings();
    const changed = typeof change === 'function' ? change(before) : change;
    const settings = v.parse(SettingsSchema, { ...before, ...changed });
    await item.setValue(settings);
    return settings;
  });
}

/** Calls back with all preferences whenever one has changed, in whichever tab. Returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch(stored => onChange(settingsOf(stored)));
}

/** Each preference by itself: one that is damaged takes no other along. */
function settingsOf(stored: unknown): Settings {
  const found = typeof stored === 'object' && stored !== null ? stored : {};
  const known = Object.entries(SETTING).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema as v.GenericSchema, found[name as never]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return { ...DEFAULTS, ...Object.fromEntries(known) };
}
