import type { Words } from '../model/finding.ts';
import { didYouMean } from './say-file.ts';

const quoted = JSON.stringify;

/** What is said about names that nothing has, and values that a field can't have. */
export const sayReference = {
  unknown: (group: string, name: string, near: string | null): Words => ({
    says: `No ${group} ${quoted(name)} is known.${didYouMean(near)}`,
    why: `Name a ${group} that the policy has, or add this one. A name that nothing has would route nobody.`,
  }),
  impossible: (field: string, value: string | number, allowed: string, near: string | null): Words => ({
    says: `The field \`${field}\` can never have the value ${quoted(value)}.${didYouMean(near)}`,
    why: `Allowed: ${allowed}. A test of a value that cannot be would never hold.`,
  }),
} as const;
