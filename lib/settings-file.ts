import * as v from 'valibot';
import { MEMORY_SETTING, type MemorySettings } from './memory-settings';
import { SETTING, type Settings } from './settings';

/** Raised with every change of meaning; files of lower versions stay readable. */
const VERSION = 1;
const KIND = 'whence-settings';

/** Why a file cannot be taken: `name` is the entry with a value that makes no sense here. */
export type SettingsFileProblem =
  | { problem: 'unreadable' }
  | { problem: 'newer' }
  | { problem: 'value'; name: string };

export type SettingsFile =
  | { settings: Partial<Settings>; memory: Partial<MemorySettings> }
  | SettingsFileProblem;

/** The text of a file that holds all preferences, those of the memory among them; no remembered article. */
export function writeSettingsFile(settings: Settings, memory: MemorySettings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings, memory }, null, 2)}\n`;
}

/**
 * What a file says, whole or not at all. Entries that it leaves out are left as they are by whoever
 * applies it; an entry that is unknown or makes no sense is named. Files that were saved before those of the
 * memory were part of them have no `memory`.
 */
export function readSettingsFile(text: string): SettingsFile {
  const file = v.safeParse(FileSchema, parsed(text));
  if (!file.success) return { problem: 'unreadable' };
  const { version, settings, memory } = file.output;
  if (version > VERSION) return { problem: 'newer' };
  const name = wrongEntry(settings, SETTING) ?? wrongEntry(memory, MEMORY_SETTING);
  return name === null ? { settings, memory } : { problem: 'value', name };
}

/** The name of the first entry that is unknown or makes no sense. */
function wrongEntry(entries: object, schemas: Record<string, v.GenericSchema>): string | null {
  for (const [name, value] of Object.entries(entries)) {
    if (!Object.hasOwn(schemas, name) || !v.is(schemas[name]!, value)) return name;
  }
  return null;
}

// A record takes lists too.
const EntriesSchema = v.pipe(
  v.custom<object>(entries => !Array.isArray(entries)),
  v.record(v.string(), v.unknown()),
);

const FileSchema = v.object({
  kind: v.literal(KIND),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: EntriesSchema,
  memory: v.optional(EntriesSchema, {}),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
