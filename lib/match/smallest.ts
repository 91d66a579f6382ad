/**
 * The value that `rank` others are smaller than or equal to (Hoare 1961, "Find"). Brings the values into
 * another order.
 *
 * @param rank from 0 on. @param count only so many of the values
 * Cost: linear, some three comparisons a value.
 */
export function nthSmallest(values: Float64Array, rank: number, count = values.length): number {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const pivot = values[rank]!;
    let low = first;
    let high = last;
    while (low <= high) {
      while (values[low]! < pivot) low += 1;
      while (values[high]! > pivot) high -= 1;
      if (low > high) break;
      const value = values[low]!;
      values[low] = values[high]!;
      values[high] = value;
      low += 1;
      high -= 1;
    }
    if (high < rank) first = low;
    if (low > rank) last = high;
  }
  return values[rank]!;
}
