import * as v from 'valibot';
import { SETTING, type Settings } from './settings';

/** Raised with every change of meaning; files of lower versions stay readable. */
const VERSION = 1;
const KIND = 'whence-settings';

/** Why a file cannot be taken: `name` is the entry with a value that makes no sense here. */
export type SettingsFileProblem =
  | { problem: 'unreadable' }
  | { problem: 'newer' }
  | { problem: 'value'; name: string };

export type SettingsFile = { settings: Partial<Settings> } | SettingsFileProblem;

/** The text of a file that holds all preferences. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, settings }, null, 2)}\n`;
}

/**
 * What a file says, whole or not at all. Entries that it leaves out are left as they are by whoever
 * applies it; an entry that is unknown or makes no sense is named.
 */
export function readSettingsFile(text: string): SettingsFile {
  const file = v.safeParse(FileSchema, parsed(text));
  if (!file.success) return { problem: 'unreadable' };
  if (file.output.version > VERSION) return { problem: 'newer' };
  for (const [name, value] of Object.entries(file.output.settings)) {
    if (!Object.hasOwn(SETTING, name)) return { problem: 'value', name };
    const schema: v.GenericSchema = SETTING[name as keyof Settings];
    if (!v.is(schema, value)) return { problem: 'value', name };
  }
  return { settings: file.output.settings as Partial<Settings> };
}

const FileSchema = v.object({
  kind: v.literal(KIND),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  // A record takes lists too.
  settings: v.pipe(
    v.custom<object>(settings => !Array.isArray(settings)),
    v.record(v.string(), v.unknown()),
  ),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}
