import type { Random } from '../eval/random';

/** As many different words as a news corpus of some million words has. */
const VOCABULARY = 60_000;
/** Zipf and Mandelbrot: the word of rank r comes with a frequency of 1 / (r + offset)^exponent. */
const OFFSET = 2.7;
const EXPONENT = 1.05;
const SYLLABLES = 'ka te so mi run da le por van eks ti ul ber go na shi fa wen cro li'.split(' ');

/** `count` words of an invented language whose word frequencies are those of real ones. */
export function generatedWords(random: Random, count: number): string[] {
  const cumulative = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) {
    sum += 1 / (rank + 1 + OFFSET) ** EXPONENT;
    cumulative[rank] = sum;
  }
  return Array.from({ length: count }, () => word(rankAt(cumulative, random.next() * sum)));
}

function rankAt(cumulative: Float64Array, point: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Frequent words are short, as in any language: a rank's digits in base 20, a syllable each. */
function word(rank: number): string {
  const base = SYLLABLES.length;
  let rest = rank;
  let result = '';
  do {
    result += SYLLABLES[rest % base];
    rest = Math.floor(rest / base);
  } while (rest > 0);
  return result;
}
