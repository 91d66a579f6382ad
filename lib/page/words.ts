/**
 * Words of a text: runs of letters and digits between white space; in scripts written without spaces
 * each character counts as one. Cost: one pass over the UTF-16 units.
 */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x0e00 && isUnspaced(code)) {
      words++;
      inside = false;
    } else if (code >= 48 && (code < 58 || (code > 64 && code < 91) || (code > 96 && code < 123))) {
      if (!inside) words++;
      inside = true;
    } else if (code >= 0xaa && !(code >= 0x2000 && code <= 0x303f) && code !== 0xfeff) {
      if (!inside) words++;
      inside = true;
    } else if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x303f)) {
      inside = false;
    }
  }
  return words;
}

/** Thai, Lao, Khmer, Burmese, kana, Han (Korean is spaced). */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    // One half of each pair, so that a supplementary Han character counts once.
    (code >= 0xd840 && code <= 0xd87f)
  );
}

/**
 * How much a text weighs as prose, in words of a European language: a character of a script without
 * spaces counts as half a word, about what translations come to.
 */
export function proseWeight(text: string): number {
  let unspaced = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x0e00 && isUnspaced(code)) unspaced++;
  }
  return countWords(text) - unspaced / 2;
}
