const Z_95 = 1.959964;

/** The 95 % interval of a share (Wilson 1927), as [lower, upper]; [0, 1] when nothing was counted. */
export function wilson(found: number, total: number): [number, number] {
  if (total === 0) return [0, 1];
  const share = found / total;
  const z2 = Z_95 ** 2;
  const centre = share + z2 / (2 * total);
  const spread = Z_95 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total ** 2));
  const scale = 1 + z2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
