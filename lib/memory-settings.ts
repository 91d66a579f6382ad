import * as v from 'valibot';
import { browser } from 'wxt/browser';
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

const MemorySettingsSchema = v.object({
  automatic: v.fallback(v.boolean(), false),
  sites: v.fallback(v.array(v.string()), []),
  budget: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(2000)), DEFAULT_BUDGET),
  keepTexts: v.fallback(v.boolean(), false),
});

/** Off until asked for; whatever is stored and makes no sense counts as not asked for. */
export async function memorySettings(): Promise<MemorySettings> {
  const stored = await browser.storage.local.get(KEY);
  const settings = v.safeParse(MemorySettingsSchema, stored[KEY] ?? {});
  return settings.success ? settings.output : v.parse(MemorySettingsSchema, {});
}

export async function setMemorySettings(change: Partial<MemorySettings>): Promise<void> {
  const settings = { ...(await memorySettings()), ...change };
  settings.sites = [...new Set(settings.sites.map(siteOf).filter(site => site !== null))];
  await browser.storage.local.set({ [KEY]: v.parse(MemorySettingsSchema, settings) });
}
