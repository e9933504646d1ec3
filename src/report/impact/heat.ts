/** The shade of a share: `h0` for nothing, `h6` for everything; something is never shown as nothing. */
export function heatOf(part: number, whole: number): string {
  if (part === 0 || whole === 0) return 'h0';
  return `h${Math.max(1, Math.min(6, Math.round((part / whole) * 6)))}`;
}
