/**
 * Text from a page or a file name, made safe to print: control characters (which could drive the
 * reader's terminal) and direction overrides (which could make a line read as another) are taken
 * out, white space is folded.
 */
export function printable(text: string): string {
  let result = '';
  for (const char of text.replace(/\s+/gu, ' ')) {
    if (!isHarmful(char.codePointAt(0)!)) result += char;
  }
  return result.trim();
}

function isHarmful(code: number): boolean {
  const control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return control || direction;
}
