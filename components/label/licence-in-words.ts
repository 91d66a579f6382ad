import type { MessageKey } from '../words';

/** Creative Commons licences by what their name says after `CC`. */
const CREATIVE_COMMONS: Record<string, MessageKey> = {
  BY: 'cc_by',
  'BY-SA': 'cc_by_sa',
  'BY-ND': 'cc_by_nd',
  'BY-NC': 'cc_by_nc',
  'BY-NC-SA': 'cc_by_nc_sa',
  'BY-NC-ND': 'cc_by_nc_nd',
};

/**
 * One plain line on what a Creative Commons licence allows, whatever its version; `null` for others:
 * they are quoted, not interpreted.
 */
export function licenceInWords(name: string): MessageKey | null {
  if (/^CC0\b/.test(name)) return 'cc0';
  if (name.startsWith('Public Domain Mark')) return 'public_domain';
  const kind = /^CC ([A-Z-]+)/.exec(name)?.[1];
  return (kind && CREATIVE_COMMONS[kind]) || null;
}
