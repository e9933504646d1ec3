import type { Words } from '../model/finding.ts';
import { nearest } from '../model/values/nearest.ts';
import { didYouMean } from './say-file.ts';

const quoted = JSON.stringify;

const MOST_NAMED = 12;

/** The known names of a group, as many as one reads at a glance. */
function someOf(group: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return `The policy has no ${group} yet.`;
  const shown = [...known].slice(0, MOST_NAMED).join(', ');
  return `Known: ${shown}${known.size > MOST_NAMED ? ` … (${known.size} in all)` : ''}.`;
}

/** What is said about names that nothing has, and values that a field can't have. */
export const sayReference = {
  unknown: (group: string, name: string, known: ReadonlySet<string>): Words => ({
    says: `No ${group} ${quoted(name)} is known.${didYouMean(nearest(name, known))}`,
    why: `${someOf(group, known)} Name one of these, or add ${quoted(name)}.`,
  }),
  impossible: (field: string, value: string | number, allowed: string, near: string | null): Words => ({
    says: `The field \`${field}\` can never have the value ${quoted(value)}.${didYouMean(near)}`,
    why: `Allowed: ${allowed}. A test of any other value would never hold.`,
  }),
} as const;
