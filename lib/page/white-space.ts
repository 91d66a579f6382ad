const SPACES = /[\s\u0085\u200b\ufeff]+/g;

/** White space folded to single spaces, none at the ends. */
export function fold(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** White space as `fold` sees it, for one UTF-16 unit. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
