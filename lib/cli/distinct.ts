/** Numbers ascending, each once: a typed array sorts faster than a Set is filled. */
export function distinct(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort();
  let kept = 0;
  for (const number of sorted) {
    if (kept > 0 && sorted[kept - 1] === number) continue;
    sorted[kept] = number;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

/** How many numbers two such arrays have in common. */
export function inCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let at = 0;
  for (let from = 0; from < a.length && at < b.length; from += 1) {
    const number = a[from]!;
    while (at < b.length && b[at]! < number) at += 1;
    if (b[at] === number) common += 1;
  }
  return common;
}
