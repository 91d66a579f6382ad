import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { exclusively } from './exclusively';
import { siteOf } from './sites';

/** What a reader wants to be remembered. */
export interface MemorySettings {
  /** Articles on the listed sites are remembered as they are read. */
  automatic: boolean;
  /** Hosts without `www.`; what is below them belongs to them. */
  sites: string[];
  /** For what is remembered automatically, in megabytes. */
  budget: number;
  /** Texts of remembered articles are kept too, on this machine. */
  keepTexts: boolean;
}

const KEY = 'memory';
/** About 12,000 articles without their texts (`npm run bench -- memory`). */
const DEFAULT_BUDGET = 50;

/** What each of them may be. A file that a reader brings is held to this, word for word. */
export const MEMORY_SETTING = {
  automatic: v.boolean(),
  sites: v.array(v.string()),
  budget: v.pipe(v.number(), v.minValue(1), v.maxValue(2000)),
  keepTexts: v.boolean(),
};

const MemorySettingsSchema = v.object({
  automatic: v.fallback(MEMORY_SETTING.automatic, false),
  sites: v.fallback(MEMORY_SETTING.sites, []),
  budget: v.fallback(MEMORY_SETTING.budget, DEFAULT_BUDGET),
  keepTexts: v.fallback(MEMORY_SETTING.keepTexts, false),
});

/** Off until asked for; whatever is stored and makes no sense counts as not asked for. */
export async function memorySettings(): Promise<MemorySettings> {
  const stored = await browser.storage.local.get(KEY);
  const settings = v.safeParse(MemorySettingsSchema, stored[KEY] ?? {});
  return settings.success ? settings.output : v.parse(MemorySettingsSchema, {});
}

/** Changes some and leaves the others, one change after another. */
export function setMemorySettings(change: Partial<MemorySettings>): Promise<void> {
  return exclusively('memory-settings', async () => {
    const settings = { ...(await memorySettings()), ...change };
    settings.sites = [...new Set(settings.sites.map(siteOf).filter(site => site !== null))];
    await browser.storage.local.set({ [KEY]: v.parse(MemorySettingsSchema, settings) });
  });
}

/** Calls back with all of them whenever one has changed, in whichever tab. Returns how to stop. */
export function watchMemorySettings(onChange: (settings: MemorySettings) => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) void memorySettings().then(onChange);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
