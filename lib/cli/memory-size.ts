const UNITS: Record<string, number> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };
/** Node and the code take most of that: 278 MB with 30,000 articles. */
const LEAST = 320 * 2 ** 20;

/** `512M`, `2GB`, `1.5G`: in bytes; `null` for what is no such size, or too small to work with. */
export function memorySize(text: string): number | null {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s?([KMG]?)(?:i?B)?$/i.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  const bytes = Math.floor(Number(number) * UNITS[unit.toUpperCase()]!);
  return bytes >= LEAST ? bytes : null;
}
