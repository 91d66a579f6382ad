const DASHES = new Set('-–—―:=.·|'.split(''));

/** Whether a character may stand in the separator after a dateline. */
export function isDash(char: string): boolean {
  return DASHES.has(char);
}

/** Where the separator after a dateline ends: white space, then dots, dashes or a colon. */
export function afterSeparator(head: string, from: number): number {
  let at = from;
  let seen = false;
  while (at < head.length) {
    const char = head.charAt(at);
    if (DASHES.has(char)) seen = true;
    else if (char !== ' ') break;
    at++;
  }
  return seen ? at : from;
}
