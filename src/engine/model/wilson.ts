/** A share with its 95 % interval. */
export interface ShareInterval {
  readonly k: number;
  readonly n: number;
  /** Null of nothing. */
  readonly share: number | null;
  readonly from: number;
  readonly to: number;
}

const Z = 1.959963984540054;

/** `k` of `n` with the Wilson interval, which keeps within 0 and 1 and holds for few leads too. */
export function wilson(k: number, n: number): ShareInterval {
  if (n === 0) return { k, n, share: null, from: 0, to: 1 };
  const share = k / n;
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { k, n, share, from: k === 0 ? 0 : middle - half, to: k === n ? 1 : middle + half };
}
