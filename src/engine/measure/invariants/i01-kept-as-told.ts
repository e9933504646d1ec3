import { canonicalJson } from '../../model/canonical-json.ts';
import { type Broken, breaks } from './broken.ts';

/** Something of a lead by the names of its fields. */
export type Facts = Readonly<Record<string, unknown>>;

const broken = breaks(
  'I1',
  'What is kept of the lead is not what was decided and told of it, and owner, load and promises rest on that. Compare it with a backup; the next event of the lead keeps it anew.',
);

/** What is kept beside a lead is what all its decisions and events together say. `kept` may hold more. */
export function keptAsTold(leadId: string, kept: Facts, told: Facts): Broken[] {
  const wrong = Object.entries(told).flatMap(([field, value]) => {
    const here = kept[field];
    if (here === value || canonicalJson(here) === canonicalJson(value)) return [];
    return `${columnOf(field)} is kept as ${JSON.stringify(here)} and told to be ${JSON.stringify(value)}`;
  });
  return wrong.length === 0 ? [] : [broken(`lead:${leadId}`, `Its ${wrong.join(', ')}.`)];
}

const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
