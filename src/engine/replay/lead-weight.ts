import type { Router } from '../policy/router.ts';
import type { RawLead } from '../routing/raw-lead.ts';

/** `1200`, `1,200.50`, with a currency before or after it. Nothing else: `1.200,50` and `10k` are not guessed at. */
const AMOUNT =
  /^(?:(?:[A-Z]{3}|[$€£¥]) ?)?(?<figures>\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?: ?(?:[A-Z]{3}|[$€£¥]))?$/;

/** What a record weighs by one of its columns; null where that holds no number from 0 to 2^53 and no such amount. */
export function weightOf(raw: RawLead, column: string): number | null {
  const value = Object.hasOwn(raw, column) ? raw[column] : null;
  const weight = typeof value === 'string' ? amountIn(value) : value;
  return typeof weight === 'number' && weight >= 0 && weight <= Number.MAX_SAFE_INTEGER ? weight : null;
}

function amountIn(text: string): number | null {
  const figures = AMOUNT.exec(text.trim())?.groups?.['figures'];
  return figures === undefined ? null : Number(figures.replaceAll(',', ''));
}

/** The personal field that a policy reads from a column; null when the column may stand in a report. */
export function personalFieldIn({ reading, sources }: Router, column: string): string | null {
  const readings = [reading, ...[...sources.values()].map(source => source.reading)];
  const fields = readings.flatMap(each => each.fields);
  return fields.find(({ field, keys }) => field.personal && keys.includes(column))?.field.id ?? null;
}
