/** Where a value is drawn. */
export type Scale = (value: number) => number;

export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  return value => range[0] + ((value - from) / (to - from)) * (range[1] - range[0]);
}

/**
 * Log odds of a share, so that 0.1 % and 99.9 % have as much room as 40 % and 60 %. What lies outside of
 * the domain is drawn at its end.
 */
export function logit(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const odds = (share: number) => Math.log(share / (1 - share));
  const even = linear([odds(domain[0]), odds(domain[1])], range);
  return share => even(odds(Math.min(domain[1], Math.max(domain[0], share))));
}

/** As `logit`, for shares near 0. */
export function log(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const even = linear([Math.log(domain[0]), Math.log(domain[1])], range);
  return value => even(Math.log(Math.min(domain[1], Math.max(domain[0], value))));
}
