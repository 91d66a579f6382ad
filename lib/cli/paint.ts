import type { Io } from './io';

export type Paint = (style: 'bold' | 'soft' | 'good' | 'warn', text: string) => string;

const SGR = { bold: '1', soft: '2', good: '32', warn: '33' } as const;

/** Colours where a person sees them: on a terminal, unless `NO_COLOR` (no-color.org) is set. */
export function painter(io: Io): Paint {
  const plain = !io.stdout.isTTY || Boolean(io.env.NO_COLOR) || io.env.TERM === 'dumb';
  return plain ? (_, text) => text : (style, text) => `\x1b[${SGR[style]}m${text}\x1b[0m`;
}
