/** The first place whose value is at least `least`; the length where none is. @param values ascending */
export function lowerBound(values: Uint32Array | Float64Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
