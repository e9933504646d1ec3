import { NOWHERE } from '../model/place.ts';
import type { Finding } from '../model/types.gen.ts';
import { newFindings } from '../proof/new-findings.ts';

/** Findings of the head that the base lacks, wherever the two folders of rules lie: a base is often another folder. */
export function findingsSince(base: readonly Finding[], head: readonly Finding[]): Finding[] {
  const placeless = (found: Finding): Finding => ({ ...found, at: { ...NOWHERE } });
  const known = new Map(head.map(found => [placeless(found), found]));
  return newFindings(base.map(placeless), [...known.keys()]).flatMap(found => known.get(found) ?? []);
}
