import { readFileSync } from 'node:fs';
import type { Command } from '../../../lib/commands';
import { builtExtension } from './extension';
import type { BrowserKind } from './find';

/** Keys that are pressed together, as both browsers' drivers want them. */
export interface Keys {
  modifiers: ('Alt' | 'Control' | 'Shift')[];
  /** `KeyboardEvent.code` of the last key, and what it types. */
  code: string;
  key: string;
  /** `KeyboardEvent.keyCode`, which is Windows' virtual key code. */
  keyCode: number;
}

const SIGNS: Readonly<Record<string, [key: string, keyCode: number]>> = {
  Period: ['>', 190],
  Comma: ['<', 188],
  Escape: ['Escape', 27],
};

/** The keys that the built extension suggests for a command, as a manifest writes them. */
export function suggestedKeys(kind: BrowserKind, command: Command | '_execute_action'): string {
  const manifest = JSON.parse(readFileSync(`${builtExtension(kind)}/manifest.json`, 'utf8'));
  return manifest.commands[command].suggested_key.default;
}

/** Reads keys as a manifest writes them, e.g. `Alt+Shift+Period`, on an American keyboard. */
export function keysOf(written: string): Keys {
  const parts = written.split('+');
  const last = parts.pop()!;
  const modifiers = parts.map(part => (part === 'Ctrl' ? 'Control' : part)) as Keys['modifiers'];
  const [key, keyCode] = SIGNS[last] ?? [last, last.charCodeAt(0)];
  return { modifiers, code: last in SIGNS ? last : `Key${last}`, key, keyCode };
}
