import type { Dice } from './dice.ts';

const FORM_BANDS = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000', '5001-10000', '10001+'];
const OUTBOUND_BANDS = ['0-49', '50-249', '250-1999', '2000+'];
const NO_SIZE = ['Select', 'n/a', '', '-', 'unknown', null];
const NONSENSE = ['lots', 'about twenty', '-5', '12.5', true];

/** How a lead tells its company's size: whatever a form, a spreadsheet or a person would have put there. */
export type Size = string | number | boolean | null;

/** A size as a form's band or as a number in one of its spellings. */
export function size(dice: Dice, missingShare: number, outbound: boolean): Size {
  if (dice.chance(missingShare)) return dice.pick(NO_SIZE);
  if (dice.chance(0.004)) return dice.pick(NONSENSE);
  if (outbound) return dice.weighted(OUTBOUND_BANDS.map((band, i) => [band, [50, 28, 16, 6][i] ?? 1] as const));
  if (dice.chance(0.45)) return dice.weighted(FORM_BANDS.map((band, i) => [band, 20 / (i + 2)] as const));
  return spelled(dice, headCount(dice));
}

function headCount(dice: Dice): number {
  const [from, to] = dice.weighted([
    [[1, 99], 52],
    [[100, 1999], 31],
    [[2000, 24_999], 15],
    [[25_000, 180_000], 2],
  ] as const);
  return dice.whole(from, to);
}

function spelled(dice: Dice, count: number): Size {
  if (count >= 1000 && dice.chance(0.3)) return `${Math.floor(count / 1000)}k`;
  if (count >= 1000 && dice.chance(0.3)) return `${Math.floor(count / 1000)},000+`;
  return dice.chance(0.6) ? count : String(count);
}
