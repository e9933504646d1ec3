import { countText, percentOf } from '../../engine/gate/say-share.ts';
import type { Impact, ImpactWeighted } from '../../engine/model/types.gen.ts';
import { visible } from '../visible.ts';
import type { Fact } from './fact.ts';

/** The figures by weight, where leads were weighted: what moves by the change itself, and who weighs nothing. */
export function weightFacts({ weighted }: Impact): Fact[] {
  if (!weighted) return [];
  const { all, without } = weighted;
  const note = `the weight of direct and data, ${percentOf(all.direct + all.data, all.total)} of ${amountText(all.total)}`;
  const nothing = without === 0 ? '' : `; ${countText(without)} without a readable weight weigh nothing`;
  return [{ name: 'by weight', figure: amountText(all.direct + all.data), note: note + nothing }];
}

/** What leads are weighted by, as a sentence; nothing where they are not. `show` puts the column's name in words. */
export const weightText = ({ weighted }: Impact, show: (column: string) => string = quoted): string =>
  weighted ? `Weighted by the column ${show(weighted.column)} beside the count; the gates count leads.` : '';

const quoted = (column: string): string => `“${visible(column)}”`;

/** The share of a group's weight that changes: `12.4%`; null where leads are not weighted. */
export function weightShare(
  weighted: ImpactWeighted | undefined,
  key: keyof Impact['by'],
  group: string,
): string | null {
  if (!weighted) return null;
  const { [key]: groups } = weighted.by;
  const sums = Object.hasOwn(groups, group) ? groups[group] : undefined;
  return percentOf(sums?.changed ?? 0, sums?.total ?? 0);
}

/** `12,345.5`, in every locale, with two digits behind the point at most. */
function amountText(amount: number): string {
  const [whole = '', part] = String(Number(amount.toFixed(2))).split('.');
  return countText(Number(whole)) + (part === undefined ? '' : `.${part}`);
}
