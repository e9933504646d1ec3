/**
 * Reads a share, `12%` or `0.5%`, as the number nearest to it (0.12, 0.005); null for other text or above `atMost`,
 * which is 1 unless the place knows shares over the whole, such as a load of 120 %.
 */
export function readShare(text: string, atMost = 1): number | null {
  const parts = /^(\d{1,6}(?:\.\d{1,6})?)%$/.exec(text);
  // Moving the decimal point in the text is exact; dividing by 100 is not (0.7 / 100).
  const share = parts ? Number(`${parts[1]}e-2`) : Number.NaN;
  return share <= atMost ? share : null;
}

/** `12%` for 0.12: the inverse of `readShare`. */
export function shareText(share: number): string {
  const [digits, exponent = '0'] = String(share).split('e');
  return `${Number(`${digits}e${Number(exponent) + 2}`)}%`;
}
