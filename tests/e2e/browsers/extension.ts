import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './find';

/** The add-on's id in Firefox, as in wxt.config.ts. */
export const ADDON_ID = 'whence@whence.example';

const FOLDERS: Record<BrowserKind, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the unpacked extension that `npm run build` made. @throws where there is none yet */
export function builtExtension(kind: BrowserKind): string {
  const folder = fileURLToPath(new URL(`../../../.output/${FOLDERS[kind]}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`No built extension in .output/${FOLDERS[kind]}: run "npm run build" first.`);
  }
  return folder;
}
