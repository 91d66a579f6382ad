import type { MessageKey } from '../words';

/** A licence as people call it. */
export interface LicenceInWords {
  /** `CC BY-SA 4.0`; without a version where none is given. */
  name: string;
  /** One plain line on what it allows; `null` for the kinds of before 2004, which had other terms. */
  meaning: MessageKey | null;
}

/** By the kind in their addresses; what they allow is the same in every version. */
const MEANINGS: Readonly<Record<string, MessageKey>> = {
  by: 'cc_by',
  'by-sa': 'cc_by_sa',
  'by-nd': 'cc_by_nd',
  'by-nc': 'cc_by_nc',
  'by-nc-sa': 'cc_by_nc_sa',
  'by-nc-nd': 'cc_by_nc_nd',
  'by-nd-nc': 'cc_by_nc_nd',
  zero: 'cc0',
  mark: 'public_domain',
};

const ADDRESS =
  /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]{1,20})(?:\/(\d\.\d)(?![\d.]))?/i;
const NAME = /^(?:CC (BY(?:-[A-Z]{2}){0,2})|(CC0)|(Public Domain Mark))(?: (\d\.\d))?$/i;

/**
 * A licence of Creative Commons by its address or by a name such as `CC BY-SA 4.0`; `null` for any
 * other: those are quoted, not interpreted.
 */
export function licenceInWords(stated: string): LicenceInWords | null {
  const [, addressed, versionThere] = ADDRESS.exec(stated) ?? [];
  if (addressed) return inWords(addressed.toLowerCase(), versionThere);
  const [, kind, zero, mark, version] = NAME.exec(stated.trim()) ?? [];
  const named = kind?.toLowerCase() ?? (zero && 'zero') ?? (mark && 'mark');
  return named ? inWords(named, version) : null;
}

function inWords(kind: string, version: string | undefined): LicenceInWords {
  const name = [nameOf(kind), version].filter(Boolean).join(' ');
  return { name, meaning: Object.hasOwn(MEANINGS, kind) ? MEANINGS[kind]! : null };
}

function nameOf(kind: string): string {
  if (kind === 'zero') return 'CC0';
  return kind === 'mark' ? 'Public Domain Mark' : `CC ${kind.toUpperCase()}`;
}
